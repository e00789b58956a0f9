/** How events lie in the store: names, JSON, the one order, the cursor. */
@NullMarked
package dev.backstory.events.storage;

import org.jspecify.annotations.NullMarked;
