/** Of what covers the whole window: Open and the job tray, in their corner, stand over all else. */
export const overCorner = 300;
