import { useEffect, useState } from 'preact/hooks';
import type { Office } from '../web/shapes';
import { useLive } from './api';
import { FaultsPanel } from './panels/FaultsPanel';
import { TourPanel } from './panels/TourPanel';
import { TrafficPanel } from './panels/TrafficPanel';
import { TravelledPanel } from './panels/TravelledPanel';
import { Seat } from './Seat';
import { hashOf, moved, readSeats, type SeatPlace, useHash } from './seats';
import { type Panel, TopBar } from './TopBar';

export function App() {
  const office = useLive<Office>('/office');
  const hash = useHash();
  const [panel, setPanel] = useState<Panel | null>('tour');
  if (!office) return <p class="empty">Opening …</p>;
  const general = Object.entries(office.channels).find(([, name]) => name === 'general')?.[0] ?? 'home';
  const first = { as: office.tour.steps[0]?.as ?? office.people[0]?.id ?? '', open: general, thread: '' };
  const seats = readSeats(hash, first).map((each) => (each.open === 'general' ? { ...each, open: general } : each));
  const go = (next: readonly SeatPlace[]): void => {
    location.hash = hashOf(next);
  };
  const split = (): void => {
    const [left = first, right] = seats;
    const other = office.tour.steps.find(({ as }) => as !== left.as)?.as ?? first.as;
    go(right ? [left] : [left, { as: other, open: 'app', thread: '' }]);
  };
  const lookAt = (as: string, open: string): void => {
    const index = Math.max(
      0,
      seats.findIndex((each) => each.as === as),
    );
    go(seats.map((each, at) => (at === index ? { as, open, thread: '' } : each)));
    // On a small screen everything stands in one column, and the screen looked at is far below.
    requestAnimationFrame(() => document.querySelectorAll('.seat')[index]?.scrollIntoView());
  };
  return (
    <div class="app">
      <TopBar office={office} isSplit={seats.length > 1} split={split} panel={panel} setPanel={setPanel} />
      <div class="below">
        <main class={`seats ${seats.length > 1 ? 'split' : ''}`}>
          {seats.map((place, index) => (
            <Seat
              key={index}
              office={office}
              place={place}
              addressOf={(change) => moved(seats, index, change)}
              side={seats.length === 1 ? '' : index === 0 ? 'left' : 'right'}
            />
          ))}
        </main>
        <Side panel={panel} office={office} lookAt={lookAt} close={() => setPanel(null)} />
      </div>
    </div>
  );
}

interface SideProps {
  readonly panel: Panel | null;
  readonly office: Office;
  readonly lookAt: (as: string, open: string) => void;
  readonly close: () => void;
}

function Side({ panel, office, lookAt, close }: SideProps) {
  // After a journey, what was sent meanwhile is what one wants to see.
  const [seenJourney, setSeenJourney] = useState(office.travelled?.to ?? 0);
  const journey = office.travelled && office.travelled.to > seenJourney ? office.travelled : null;
  // Whoever opens something else has seen it.
  useEffect(() => setSeenJourney(office.travelled?.to ?? 0), [panel]);
  useEffect(() => {
    document.title = `${office.company} · a Slack workspace in a box`;
  }, [office.company]);
  if (!panel && !journey) return null;
  return (
    <div class="side">
      {panel === 'tour' && <TourPanel office={office} lookAt={lookAt} close={close} />}
      {journey && (
        <TravelledPanel office={office} travelled={journey} lookAt={lookAt} close={() => setSeenJourney(journey.to)} />
      )}
      {panel === 'traffic' && <TrafficPanel office={office} close={close} />}
      {panel === 'faults' && <FaultsPanel office={office} close={close} />}
    </div>
  );
}
