/** How every view is read: by whom, at which moment, from which page on, and whether it has changed since. */
@NullMarked
package dev.backstory.query.reading;

import org.jspecify.annotations.NullMarked;
