package dev.backstory.web.caller;

import java.util.UUID;

/** Who sends the request; an argument of any endpoint.
 *
 * @param admin whether the installation's administrator
 * @param demo whether the account is a demo's, which acts on demo products only
 */
public record Caller(UUID person, String name, boolean admin, boolean demo) {}
