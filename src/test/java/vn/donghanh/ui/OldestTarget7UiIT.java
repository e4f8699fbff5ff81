package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The oldest half-year in which the demonstration has figures of target 7, explained person by person in t7-oldest.csv and recalculated from the tables.
 * Its stories have fixed dates, so the file holds on every day.
 */
@SharedDemonstration
class OldestTarget7UiIT {
    private static final LocalDate FROM = LocalDate.of(2024, 12, 15);
    private static final LocalDate TO = LocalDate.of(2025, 6, 14);

    private static final String EXPLAINED =
            """
            select date(f.opened_at + interval 7 hour) as received, coalesce(w.need, 'HEALTH') as need, w.identified_on as identified, w.eligibility,
                   coalesce(a.record, '') as record, coalesce(a.on_day, '') as helped,
                   if(exists (select 1 from plan_action x join plan_goal g on g.id = x.goal_id join care_plan p on p.id = g.plan_id
                       where p.case_id = w.case_id and g.need_key = w.lineage and x.state = 'DONE' and x.owner = 'STAFF'
                         and date(x.state_at + interval 7 hour) <= s.to_day), 'done', '') as done,
                   case when not c.of_target then 'not of the groups'
                        when c.minor then 'under 18'
                        when c.of_unknown_age then 'perhaps under 18'
                        when w.withdrawn_on is not null then 'withdrawn'
                        when w.over_on < s.from_day then 'over before'
                        when w.eligibility = 'YES' then if(a.on_day is null, 'not reached', 'reached')
                        when w.eligibility = 'NO' then 'not eligible'
                        when w.eligibility = 'NOT_REQUIRED' then 'not required' else 'pending' end as counted
            from wanted w join client c on c.case_id = w.case_id join case_file f on f.id = w.case_id join span s
            left join answered a on a.case_id = w.case_id and a.lineage = w.lineage and a.place = 1 and a.on_day <= s.to_day
            where w.identified_on <= s.to_day order by f.opened_at, w.identified_on, need, w.lineage""";

    private static final String TOTALS =
            """
            select (select count(distinct case_id) from adult where eligible and first_help is not null) as n7,
                   (select count(distinct case_id) from adult where eligible) as d7,
                   (select count(*) from adult where eligible and first_help is not null) as needs_n,
                   (select count(*) from adult where eligible) as needs_d""";

    /**
     * A line of the file: one need of one person.
     *
     * @param client the person's key in the stories
     * @param received the day of the intake, by which the case is found
     * @param need sealed kinds are HEALTH
     * @param record the first record that answers the need, and its status; empty when there is none
     * @param done whether a worker's action for it is marked as done
     */
    private record ExplainedNeed(
            String client,
            String received,
            String need,
            String identified,
            String eligibility,
            String record,
            String helped,
            String done,
            String counted,
            String reason) {
        /** Only the last column is in quotes. */
        static ExplainedNeed read(String line) {
            String[] cells = line.split(",", 10);
            return new ExplainedNeed(
                    cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9]);
        }

        String found() {
            return String.join(" | ", received, need, identified, eligibility, record, helped, done, counted);
        }

        boolean isReached() {
            return counted.equals("reached");
        }

        boolean isInNeed() {
            return isReached() || counted.equals("not reached");
        }
    }

    @Test
    void everyPersonOfTheOldestHalfYearIsExplained() throws IOException {
        List<ExplainedNeed> lines = lines();
        List<String> found = Records.rows(OutcomesFromTablesUiIT.counting(EXPLAINED), FROM, TO, cutoff()).stream()
                .map(row -> String.join(
                        " | ",
                        row.get("received"),
                        row.get("need"),
                        row.get("identified"),
                        row.get("eligibility"),
                        row.get("record"),
                        row.get("helped"),
                        row.get("done"),
                        row.get("counted")))
                .toList();
        assertThat(found)
                .containsExactlyElementsOf(
                        lines.stream().map(ExplainedNeed::found).toList());
        assertThat(lines).noneMatch(line -> line.reason().isBlank());
    }

    @Test
    void linesAddUpToTheFiguresWithoutTicks() throws IOException {
        List<ExplainedNeed> lines = lines();
        Map<String, String> totals = Records.rows(OutcomesFromTablesUiIT.counting(TOTALS), FROM, TO, cutoff())
                .get(0);
        assertThat(totals)
                .containsEntry("needs_n", String.valueOf(count(lines, ExplainedNeed::isReached)))
                .containsEntry("needs_d", String.valueOf(count(lines, ExplainedNeed::isInNeed)))
                .containsEntry("n7", String.valueOf(countPersons(lines, ExplainedNeed::isReached)))
                .containsEntry("d7", String.valueOf(countPersons(lines, ExplainedNeed::isInNeed)));
        assertThat(lines)
                .as("an action that is done reaches nobody by itself")
                .anyMatch(line -> !line.done().isEmpty() && line.isInNeed() && !line.isReached());
        assertThat(lines.stream().filter(ExplainedNeed::isReached).map(ExplainedNeed::record))
                .as("work begun, money paid out, legal aid accepted")
                .contains("placement STARTED", "loan DISBURSED", "legal aid ACCEPTED");
    }

    private static String cutoff() {
        return Records.text("select cutoff from reporting_period where kind = 'HALF_YEAR' and to_day = ?", TO);
    }

    private static long count(List<ExplainedNeed> lines, Predicate<ExplainedNeed> condition) {
        return lines.stream().filter(condition).count();
    }

    private static long countPersons(List<ExplainedNeed> lines, Predicate<ExplainedNeed> condition) {
        return lines.stream()
                .filter(condition)
                .map(ExplainedNeed::client)
                .distinct()
                .count();
    }

    private static List<ExplainedNeed> lines() throws IOException {
        try (InputStream file = OldestTarget7UiIT.class.getResourceAsStream("t7-oldest.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(ExplainedNeed::read)
                    .toList();
        }
    }
}
