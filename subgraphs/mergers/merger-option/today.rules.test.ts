import { describe, expect, it } from 'vitest';
import { givenArea, partly, wholly } from './option-ground.fixture.js';
import { areasHeldInPart, todaysGroups, todaysPartnerships, whyNotCurrent } from './today.rules.js';

const rugby = givenArea('Rugby', 'E07000220', [wholly('rugby')]);
const stratford = givenArea('Stratford-on-Avon', 'E07000221', [wholly('south-warwickshire')]);
const warwick = givenArea('Warwick', 'E07000222', [wholly('south-warwickshire')]);
const warwickshire = [warwick, rugby, stratford];

const dorset = givenArea('Dorset', 'E06000059', [wholly('dorset')]);
const bcp = givenArea('Bournemouth, Christchurch and Poole', 'E06000058', [
  partly('bournemouth'),
  partly('dorset'),
  partly('poole'),
]);

describe("today's grouping", () => {
  it('joins Stratford-on-Avon and Warwick and leaves Rugby alone', () => {
    const today = todaysPartnerships(warwickshire);
    expect(todaysGroups(today)).toEqual([['E07000220'], ['E07000221', 'E07000222']]);
    expect(areasHeldInPart(warwickshire, today)).toEqual([]);
  });

  it('has no group for Dorset, whose partnership holds Christchurch as well', () => {
    const today = todaysPartnerships([dorset, bcp]);
    expect(todaysGroups(today)).toEqual([]);
    expect(areasHeldInPart([dorset, bcp], today)).toEqual([bcp, dorset]);
  });
});

describe('why an option is not that of today', () => {
  it('is nothing for the current one, in whatever order its areas come', () => {
    const groups = [['E07000222', 'E07000221'], ['E07000220']];
    expect(whyNotCurrent(warwickshire, todaysPartnerships(warwickshire), groups)).toBeNull();
  });

  it('is every area whose fellow areas change', () => {
    const groups = [['E07000220', 'E07000222'], ['E07000221']];
    expect(whyNotCurrent(warwickshire, todaysPartnerships(warwickshire), groups)).toBe(
      'Other fellow areas than today: Rugby, Stratford-on-Avon and Warwick.',
    );
  });

  it('is the parts that partnerships of today hold, with the partnerships', () => {
    const areas = [dorset, bcp];
    const reason = whyNotCurrent(areas, todaysPartnerships(areas), [['E06000058'], ['E06000059']]);
    expect(reason).toContain(
      'Bournemouth, Christchurch and Poole (bournemouth, dorset and poole); Dorset (dorset)',
    );
  });
});

it('refuses to take missing holdings for none', () => {
  const unanswered = { ...rugby, holdings: null };
  expect(() => todaysPartnerships([unanswered])).toThrow(/geography part/);
});
