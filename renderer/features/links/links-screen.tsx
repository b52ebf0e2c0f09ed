import { useEffect } from 'react';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { ListAndDetail } from '../../ui/layout/list-and-detail.tsx';
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx';
import { LinkDetail } from './link-detail.tsx';
import { LinkFiltersBar } from './link-filters-bar.tsx';
import { LinkList } from './link-list.tsx';
import { noFields, useLinksState } from './links-state.ts';
import { linkWords as words } from './words.ts';

/** The ledger of resets and links: who asked for each, where it went, and what became of it. */
export function LinksScreen() {
  const params = useNavigation((navigation) => navigation.params);
  const { openId, openLink, narrow } = useLinksState();

  useEffect(() => {
    if (params.link !== undefined) openLink(params.link);
    const whom = params.account ?? params.practice ?? params.case;
    if (whom !== undefined) narrow({ ...noFields, whom });
  }, [params, openLink, narrow]);

  return (
    <ScreenFrame>
      <LinkFiltersBar />
      <ListAndDetail
        listLabel={say(words.links)}
        list={<LinkList />}
        detailLabel={say(words.link)}
        detail={openId === null ? null : <LinkDetail key={openId} id={openId} />}
        onClose={() => openLink(null)}
        isEscapeToList
      />
    </ScreenFrame>
  );
}
