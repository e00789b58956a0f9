/** Asks everything that the contract has in every wrong way: what is refused is refused well, and stores nothing. */
@NullMarked
package dev.backstory.fuzz;

import org.jspecify.annotations.NullMarked;
