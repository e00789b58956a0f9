package dev.backstory.command.imports.trackers;

import dev.backstory.command.imports.Format;
import dev.backstory.command.imports.Gathered;
import dev.backstory.command.imports.Wish;
import dev.backstory.command.imports.table.TableFormat;

/** Small exports as these trackers write them. */
final class Exports {
    static final Format LINEAR = new TableFormat(Linear.TRACKER);
    static final Format AZURE = new TableFormat(Azure.TRACKER);
    static final Format GITLAB = new TableFormat(Gitlab.TRACKER);

    static final String[] OF_LINEAR = {
        "ID,Team,Title,Description,Status,Estimate,Priority,Project ID,Project,Creator,Assignee,Labels,Cycle Number,"
                + "Created,Updated,Started,Completed,Canceled,Due Date,Parent issue,SLA Status",
        "SAU-1,Sauna,Book an hour,\"As a guest, I want to book an hour, so that I do not wait.\",Done,3,High,p-1,Spring,"
                + "aino@example.org,Eero,\"Bug, comfort\",4,Mon Jan 15 2024 10:22:33 GMT+0000 (GMT),"
                + "2024-02-02T10:00:00.000Z,Tue Jan 16 2024 08:00:00 GMT+0200 (Eastern European Time),"
                + "2024-02-01T09:30:00.000Z,,2024-03-01,,",
        "SAU-2,Sauna,Steam,,Backlog,,No priority,,,Eero,,,,2024-01-17T10:00:00.000Z,2024-01-17T10:00:00.000Z,,,,,SAU-1,",
        "SAU-3,Sauna,Birch,,Simmering,0.125,Low,,,Eero,Eero,,,2024-01-18T10:00:00.000Z,,2024-01-19T10:00:00.000Z,,,,,Eero"
    };
    static final String[] OF_AZURE = {
        "ID,Work Item Type,Title 1,Title 2,Title 3,State,Assigned To,Tags,Story Points,Effort,Created Date,Created By,"
                + "Changed Date,Activated Date,Closed Date,State Change Date,Stack Rank,Iteration Path,Acceptance Criteria",
        "10,Epic,Sauna,,,Active,Aino Aalto <aino@example.org>,,,,1/15/2024 10:22:33 AM,Aino Aalto <aino@example.org>,"
                + "1/20/2024 9:00:00 AM,1/16/2024 9:00:00 AM,,,1999999999,Sauna\\Spring,",
        "11,Feature,,Hours,,New,,,,8,1/16/2024 10:00:00 AM,Eero,1/16/2024 10:00:00 AM,,,,,Sauna,",
        "12,User Story,,,Book an hour,Closed,Eero,web; comfort,5,,1/17/2024 10:00:00 AM,Eero,2/2/2024 1:00:00 PM,"
                + "1/18/2024 9:00:00 AM,2/1/2024 1:30:00 PM,2/1/2024 1:30:00 PM,1000000000.5,Sauna\\Spring,"
                + "<ul><li>At most eight</li><li>Ten minutes &amp; no more</li></ul>",
        "13,Bug,,,Cold,Resolved,,,,,1/19/2024 10:00:00 AM,Eero,2/2/2024 1:00:00 PM,,,1/25/2024 8:00:00 AM,,Sauna,",
        "14,Epic,Snow,,,Weird,,,,,1/20/2024 10:00:00 AM,Eero,,,,,,Sauna,"
    };
    static final String[] OF_GITLAB = {
        "Title,Description,Issue ID,URL,State,Author,Author Username,Assignee,Assignee Username,Confidential,Locked,"
                + "Due Date,Created At (UTC),Updated At (UTC),Closed At (UTC),Milestone,Weight,Labels,Time Estimate,"
                + "Time Spent,Epic ID,Epic Title",
        "Book an hour,For guests,7,https://gitlab.example/spa/sauna/-/issues/7,Closed,Aino Aalto,aino,\"Eero, Lempi\","
                + "\"eero, lempi\",No,No,2024-03-01,2024-01-15 10:22:33,2024-02-02 10:00:00,2024-02-01 09:30:00,1.2,5,"
                + "\"comfort,type::bug\",0,0,3,Hours",
        "Steam,,8,https://gitlab.example/spa/sauna/-/issues/8,Open,Eero,eero,,,No,No,,2024-01-16 10:00:00,"
                + "2024-01-16 10:00:00,,,,,0,0,,"
    };

    private Exports() {}

    static Gathered linear() {
        return Gathered.of(LINEAR, Wish.NONE, OF_LINEAR);
    }

    static Gathered azure() {
        return Gathered.of(AZURE, Wish.NONE, OF_AZURE);
    }

    static Gathered gitlab() {
        return Gathered.of(GITLAB, Wish.NONE, OF_GITLAB);
    }
}
