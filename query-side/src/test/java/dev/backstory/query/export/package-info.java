@NullMarked
package dev.backstory.query.export;

import org.jspecify.annotations.NullMarked;
