/** Each event as one English sentence for people. */
@NullMarked
package dev.backstory.query.audit.sentence;

import org.jspecify.annotations.NullMarked;
