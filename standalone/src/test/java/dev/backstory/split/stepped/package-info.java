/** What a node under test has on its class path besides its own. */
@NullMarked
package dev.backstory.split.stepped;

import org.jspecify.annotations.NullMarked;
