/** Looking after the views: mending them, and building them anew while everybody works. */
@NullMarked
package dev.backstory.operation;

import org.jspecify.annotations.NullMarked;
