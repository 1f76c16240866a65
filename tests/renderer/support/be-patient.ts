/** For tests of screens that are loaded when they are first shown: on a busy machine that takes a while. */
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 8_000 });
