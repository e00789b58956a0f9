package planted.events.storage;

import planted.web.Header;

record Serving(Header header) {}
