/** The language both sides speak: what happened, to what, by whom and why. */
@NullMarked
package dev.backstory.events;

import org.jspecify.annotations.NullMarked;
