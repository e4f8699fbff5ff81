package vn.donghanh.testing;

import java.util.List;

/**
 * The statements that write cases with their grants and tasks, as years of work leave them; which cases, and whose, says the caller. An open case has two open tasks
 * and a done one, a closed case has three done ones; every fiftieth has a plan that waits, or waited, for approval.
 */
public final class CaseStatements {
    private CaseStatements() {}

    /**
     * Returns the statement that inserts the cases, without a client's words.
     *
     * @param open the condition that the case of a line is open
     * @param lines a table with the columns line, id, number and person, called made, joined with the managers as m
     */
    public static String insert(String open, String lines) {
        return insert(
                open,
                "now(6) - interval (line * 37 % 2000 + 1) day",
                "now(6) - interval (line % 30 + 1) day",
                "now(6) - interval (line * 6007 % if(OPEN, 43200, 2880000)) minute",
                lines);
    }

    /**
     * @param opened when the case of a line was opened
     * @param since since when it has its status
     * @param updated when it was changed last
     */
    public static String insert(String open, String opened, String since, String updated, String lines) {
        return """
        insert into case_file (id, number, person_ref, unit_id, episode, mode, source, age_band, stated_age_band, stated_age_band_on, child_path, status, status_since,
            level, level_provisional, manager_id, received_by, opened_at, next_due, next_task, updated_at, version)
        select made.id, made.number, made.person, m.unit_id, 1, 'WALK_IN', 'SELF', 'FROM_25_TO_34', 'FROM_25_TO_34', '2026-01-01', 0,
            if(OPEN, if(line % 3 = 0, 'REVIEW', 'ACTIVE'), 'CLOSED'), SINCE,
            elt(1 + line % 13 % 4, 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'), 0, m.id, m.id, OPENED,
            if(OPEN, now(6) + interval (line * 7919 % 144000 - 14400) minute, null), if(OPEN, 'NOTE_DUE', null),
            UPDATED, 0
        from LINES"""
                .replace("OPENED", opened)
                .replace("SINCE", since)
                .replace("UPDATED", updated)
                .replace("OPEN", open)
                .replace("LINES", lines);
    }

    /**
     * Returns the statements that write the tasks and grants of cases, how many tasks wait in queues, and until when the cases count.
     *
     * @param these the condition for the cases, called c
     * @param supervisors the condition for the supervisors of a unit, called s
     * @param directors the condition for those who see all cases, called s
     */
    public static List<String> follow(String these, String supervisors, String directors) {
        return List.of(
                task(
                        "a",
                        "NOTE_DUE",
                        "c.manager_id",
                        "null",
                        "coalesce(c.next_due, c.status_since)",
                        "c.status <> 'CLOSED'",
                        these),
                task(
                        "b",
                        "REVIEW",
                        "c.manager_id",
                        "null",
                        "coalesce(c.next_due, c.status_since) + interval 30 day",
                        "c.status <> 'CLOSED'",
                        these),
                task("c", "PLAN", "c.manager_id", "null", "c.opened_at + interval 10 day", "false", these),
                task(
                        "d",
                        "PLAN_PROPOSAL",
                        "null",
                        "'PLAN_PROPOSE'",
                        "c.opened_at + interval 20 day",
                        "c.status <> 'CLOSED'",
                        these + " and crc32(c.id) % 50 = 0"),
                task(
                        "e",
                        "PLAN_APPROVAL",
                        "null",
                        "'PLAN_APPROVE'",
                        "c.opened_at + interval 20 day",
                        "c.status <> 'CLOSED'",
                        these + " and crc32(c.id) % 50 = 1"),
                """
                update case_file c join (select t.case_id, count(*) as queued from case_task t where t.ended_at is null and t.queue is not null group by t.case_id) w
                    on w.case_id = c.id set c.queued_tasks = w.queued"""
                        + " where " + these,
                "insert into counted_case (case_id, mark, counts_until) select c.id, c.id, if(c.open_case, '9999-12-31', date(greatest(c.updated_at, c.status_since))) from case_file c where "
                        + these,
                grants("'ASSIGNMENT'", "s.id = c.manager_id", these),
                grants("'SUPERVISION'", "s.unit_id = c.unit_id and " + supervisors, these),
                grants("'DIRECTION'", directors, these));
    }

    /** Writes them in the order of the cases, as they come about: from scattered entries the database expects twice as many, and chooses other ways. */
    private static String grants(String ground, String holder, String these) {
        return "insert into case_grant (case_id, staff_id, ground, from_at, granted_at, case_open, case_urgency, case_due, case_updated_at, case_queued_tasks, case_managed_by, case_counts_until) select c.id, s.id, "
                + ground
                + ", c.opened_at, c.opened_at, c.open_case, c.urgency, c.due_order, c.updated_at, c.queued_tasks, c.managed_by, k.counts_until from case_file c join counted_case k on k.case_id = c.id join staff_account s on "
                + holder + " where " + these + " order by c.id";
    }

    private static String task(
            String ref, String kind, String assignee, String queue, String due, String open, String these) {
        return "insert into case_task (ref, case_id, kind, assignee_id, queue, opened_at, due_at, ended_at, ended_by, ending, version) select concat('"
                + ref + "', lpad(c.id, 25, '0')), c.id, '" + kind + "', " + assignee + ", " + queue + ", c.opened_at, "
                + due + ", if(" + open
                + ", null, c.opened_at + interval 8 day), if(" + open + ", null, c.manager_id), if(" + open
                + ", null, 'DONE'), 0 from case_file c where " + these;
    }
}
