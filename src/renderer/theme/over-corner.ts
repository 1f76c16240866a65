/** Of what covers the whole window: Open and the job tray, in their corner, stand over all else. */
export const overCorner = 300;

/** The palette and the sheet of shortcuts, which may be asked for from anywhere. */
export const overEverything = 400;
