import { useEffect, useState } from 'react';
import { useDrafts } from '../../../data/drafts.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { CorrectDialog, correctionDraft } from './correct-dialog.tsx';

interface CorrectClinicEmailProps {
  readonly practiceId: string;
  /** What a caller gave for it. */
  readonly email: string;
  readonly onClose: () => void;
}

/** Corrects the clinic email of a practice with an address that was given elsewhere: it stands in the field. */
export function CorrectClinicEmail({ practiceId, email, onClose }: CorrectClinicEmailProps) {
  const { data: practice } = useDeskQuery('practice', { id: practiceId });
  const change = useDrafts((state) => state.change);
  const [isFilled, setFilled] = useState(false);
  useEffect(() => {
    change(correctionDraft('email', practiceId), { email });
    setFilled(true);
  }, [change, practiceId, email]);
  if (practice === undefined || !isFilled) return null;
  return <CorrectDialog correction="email" practice={practice} withoutProof={false} onClose={onClose} />;
}
