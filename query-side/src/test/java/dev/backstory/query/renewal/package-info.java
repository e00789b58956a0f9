@NullMarked
package dev.backstory.query.renewal;

import org.jspecify.annotations.NullMarked;
