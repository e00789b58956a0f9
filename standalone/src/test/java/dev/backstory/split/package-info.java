/** Two of each side, a gateway and a database, each a process of its own. */
@NullMarked
package dev.backstory.split;

import org.jspecify.annotations.NullMarked;
