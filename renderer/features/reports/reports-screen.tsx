import { ScreenFrame } from '../../ui/layout/screen-frame.tsx';
import { Tabs } from '../../ui/layout/tabs.tsx';
import { CaseReportView } from './case-report-view.tsx';
import { MailReportView } from './mail-report-view.tsx';
import { PeriodBar } from './period-bar.tsx';
import { useReportsState } from './reports-state.ts';

/** What became of the desk's work over some time. */
export function ReportsScreen() {
  const { tab, showTab } = useReportsState();
  return (
    <ScreenFrame beginsWithTabs>
      <Tabs
        label="Reports"
        selected={tab}
        onSelect={showTab}
        items={[
          {
            id: 'mail',
            label: 'Mail',
            content: (
              <>
                <PeriodBar />
                <MailReportView />
              </>
            ),
          },
          {
            id: 'cases',
            label: 'Cases',
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
