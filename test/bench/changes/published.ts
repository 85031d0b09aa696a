/** Series that others published together with where they change. */
import type { MadeSeries } from './series.ts';

export interface Published extends Pick<MadeSeries, 'values' | 'changes'> {
  readonly name: string;
  /** Who measured it, and who says where it changes. */
  readonly source: string;
}

/** Volume of the Nile at Aswan, 1871 to 1970, in 10^8 m³: figures in the public domain. */
const NILE = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260,
  1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821,
  768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801,
  1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];

/** A throughput of MongoDB's performance tests, rounded to whole operations: two runs fall out of it, and nothing lasts. */
const MONGODB = [
  14969, 15007, 14966, 14963, 14448, 15010, 14964, 14997, 14996, 14979, 15013, 14965, 14967, 15008, 15011, 15014, 15008, 15003, 14967, 15004, 14999, 14977,
  15004, 14963, 15012, 14993, 14997, 14939, 14982, 15006, 15006, 14963, 15001, 14977, 15008, 14968, 14970, 14952, 14974, 15017, 15002, 15011, 15003, 15015,
  15010, 14969, 15000, 14960, 15000, 15013, 15013, 15005, 15005, 14998, 15008, 14998, 14976, 15014, 14971, 14967, 14961, 14980, 15003, 14987, 14954, 14961,
  14975, 15016, 15000, 14973, 14970, 15002, 15006, 14997, 14959, 14999, 14965, 15006, 14958, 15005, 15006, 14966, 15009, 14966, 14996, 14987, 15020, 15024,
  15040, 15023, 13988, 14961, 14967, 15005, 14971, 15005, 14974, 14986, 15008, 15009, 14978, 14982, 14980, 15011, 15011, 14975, 15013, 14978, 14976, 14983,
  15007, 14967, 15006, 15017, 15010, 15008, 15006, 15008, 15007, 14972, 14979, 15007, 15009, 15015, 15004, 15016, 15029, 14961, 14966, 14964, 14969, 15005,
];

/** Made by MongoDB for their tests: drawn between 1 and 50, then between 60 and 120, then between 150 and 250. */
const LEVELS = [
  41, 18, 23, 3, 32, 11, 40, 13, 29, 48, 47, 35, 18, 21, 6, 2, 23, 3, 4, 7,
  120, 103, 102, 81, 71, 62, 115, 61, 108, 63, 70, 98, 65, 96, 64, 74, 70, 113, 90, 114,
  208, 196, 153, 150, 225, 179, 206, 165, 177, 151, 218, 217, 244, 245, 229, 195, 225, 229, 176, 250,
];

export const PUBLISHED: readonly Published[] = [
  { name: 'Nile', source: 'Cobb, Biometrika 65 (1978); three of five annotators of the Turing Change Point Dataset mark 1899, two nothing', values: NILE, changes: [{ index: 28, size: -0.25 }] },
  { name: 'MongoDB, a throughput', source: '`real_series` of signal-processing-algorithms (Apache-2.0)', values: MONGODB, changes: [] },
  { name: 'MongoDB, three levels', source: 'a test of signal-processing-algorithms (Apache-2.0)', values: LEVELS, changes: [{ index: 20, size: 3.2 }, { index: 40, size: 1.4 }] },
];
