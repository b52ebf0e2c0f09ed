import { say } from '../../language.ts';
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { CaseReportView } from './case-report-view.tsx';
import { MailReportView } from './mail-report-view.tsx';
import { PeriodBar } from './period-bar.tsx';
import { useReportsState } from './reports-state.ts';
import { reportWords as words } from './words.ts';

/** The results of the desk's work over a period. */
export function ReportsScreen() {
  const { tab, showTab } = useReportsState();
  return (
    <ScreenFrame beginsWithTabs>
      <Tabs
        label={say(words.reports)}
        selected={tab}
        onSelect={showTab}
        items={[
          {
            id: 'mail',
            label: say(words.mail),
            content: (
              <>
                <PeriodBar />
                <MailReportView />
              </>
            ),
          },
          {
            id: 'cases',
            label: say(words.cases),
            content: (
              <>
                <PeriodBar />
                <CaseReportView />
              </>
            ),
          },
        ]}
      />
    </ScreenFrame>
  );
}
