/** What both sides know of webhooks: where they may be sent to. */
@NullMarked
package dev.backstory.web.webhook;

import org.jspecify.annotations.NullMarked;
