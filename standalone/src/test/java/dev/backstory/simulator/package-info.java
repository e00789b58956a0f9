/** What the simulator writes, and that it goes on where it stopped. */
@NullMarked
package dev.backstory.simulator;

import org.jspecify.annotations.NullMarked;
