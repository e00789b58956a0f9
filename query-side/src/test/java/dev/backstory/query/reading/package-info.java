@NullMarked
package dev.backstory.query.reading;

import org.jspecify.annotations.NullMarked;
