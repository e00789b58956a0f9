@NullMarked
package dev.backstory.query.baseline;

import org.jspecify.annotations.NullMarked;
