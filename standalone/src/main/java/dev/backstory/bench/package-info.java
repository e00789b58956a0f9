/** Measures an installation against limits taken in the same run, on the same machine. */
@NullMarked
package dev.backstory.bench;

import org.jspecify.annotations.NullMarked;
