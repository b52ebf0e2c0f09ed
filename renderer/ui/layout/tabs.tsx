import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { classes } from '../classes.ts';
import styles from './tabs.module.css';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** How many things wait behind the tab. */
  readonly count?: number | null;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly selected?: Id;
  readonly onSelect?: (id: Id) => void;
}

/** Sheets behind each other; arrow keys walk, the sheet that shows is the only one that loads. */
export function Tabs<Id extends string>({ label, items, selected, onSelect }: TabsProps<Id>) {
  const controlled = selected === undefined ? {} : { selectedKey: selected };
  return (
    <AriaTabs
      className={classes(styles.tabs)}
      {...controlled}
      onSelectionChange={(key) => {
        const item = items.find((each) => each.id === key);
        if (item !== undefined) onSelect?.(item.id);
      }}
    >
      <TabList aria-label={label} className={classes(styles.list)}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className={classes(styles.tab)}>
            <span className={styles.words} data-words={`${item.label} ${item.count ?? ''}`}>
              <span className={styles.said}>
                {item.label}
                {item.count == null ? null : <span className={styles.count}>{item.count}</span>}
              </span>
            </span>
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={classes(styles.panel)}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
