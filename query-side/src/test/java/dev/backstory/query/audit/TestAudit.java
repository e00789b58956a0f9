package dev.backstory.query.audit;

import dev.backstory.query.LiveViews;
import dev.backstory.query.audit.shift.RankShifts;
import dev.backstory.query.reading.Moments;
import dev.backstory.query.reading.Readings;
import dev.backstory.query.support.People;
import dev.backstory.query.support.TestViews;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit's endpoint over views of a test's own, or over those that live. */
final class TestAudit {
    private TestAudit() {}

    static AuditEndpoint endpoint(TestViews views) {
        var client = views.client();
        return endpoint(views.readings(), views.moments(), client, views.people(), new RankShifts(client));
    }

    static AuditEndpoint endpoint(LiveViews views) {
        return endpoint(views, new RankShifts(views.sql()));
    }

    /** Looks at so much only for the ranks of one page. */
    static AuditEndpoint endpoint(LiveViews views, RankShifts.Bounds bounds) {
        return endpoint(views, new RankShifts(views.sql(), bounds));
    }

    private static AuditEndpoint endpoint(LiveViews views, RankShifts shifts) {
        return endpoint(
                views.bean(Readings.class), views.bean(Moments.class), views.sql(), views.bean(People.class), shifts);
    }

    private static AuditEndpoint endpoint(
            Readings readings, Moments moments, JdbcClient client, People people, RankShifts shifts) {
        var search = new AuditSearch(client);
        var entries = new AuditEntries(client, people);
        return new AuditEndpoint(readings, moments, search, entries, new StoryHistory(search, entries, shifts));
    }
}
