/** The desk of every test that does not ask for another. */
export const testDeskId = '5d0c1c5e-9f0b-4c62-8f55-0a1b2c3d4e5f';
