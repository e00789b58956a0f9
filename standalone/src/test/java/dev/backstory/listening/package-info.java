/** The live feed of a whole server, over real connections. */
@NullMarked
package dev.backstory.listening;

import org.jspecify.annotations.NullMarked;
