package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.testing.Demonstration;

/** Asserts that the unchanged demonstration contains every state, step and outcome of a record, so that the crawl opens each. */
@UntouchedDemonstration
@Order(Integer.MAX_VALUE - 1) // by then the demonstration is there
class DemoStatesUiIT {
    private static final String KINDS =
            ".*(Status|State|Step|Result|Decision|Outcome|Ending|Milestone|IntakeType|Eligibility|ContactSafety|OpenItemResolution|CaseDraftForm)";

    /** States that the demonstration cannot contain, with the reason. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("CaseStatus.DRAFT", "a case is a draft for no longer than a transaction"),
            Map.entry(
                    "StayStatus.ADMITTED",
                    "a stay is that for no longer than a transaction: its papers are listed at once"),
            Map.entry("CaseStep.GIVE_UP", "only a case whose keys were lost is given up"),
            Map.entry("KeyMaintenanceStep.DONE", "the keys of a trial were never renewed: KeysUiIT does it"),
            Map.entry("KeyMaintenanceStep.KEYS", "the same"),
            Map.entry("KeyMaintenanceStep.PERSONS", "the same"),
            Map.entry("KeyMaintenanceStep.VALUES", "the same"),
            Map.entry(
                    "ProgrammePlanStatus.TEMPLATE", "the demonstration chooses the only one: ProgrammeIT does without"),
            Map.entry("UploadStatus.RECEIVING", "an upload is that while its pieces arrive: DocumentUiIT does it"));

    /** What only a form of its own shows, although each part of it occurs elsewhere: what the case waits for, and how to find such a case. */
    private static final Map<String, String> WAITING = Map.of(
            "the assessment to begin: the client was reached",
            """
            select c.id from case_file c join donghanh_log.contact_attempt a on a.case_id = c.id
            where c.status = 'ACCEPTED' and a.outcome = 'REACHED'""",
            "the new episode to begin: the client agreed again",
            """
            select c.id from case_file c join consent s on s.case_id = c.id
            where c.status = 'REOPENED' and s.scope = 'CASE_MGMT' and s.status = 'GRANTED' and s.expires_on > current_date""",
            "the end of the case: the client took back the consent to it",
            """
            select c.id from case_file c join consent s on s.case_id = c.id
            where c.status not in ('CLOSED', 'DECLINED') and s.scope = 'CASE_MGMT' and s.status = 'WITHDRAWN'""",
            "the answer to an unplanned exit",
            "select id from emergency_stay where leaving_risk is not null and leaving_answer is null",
            "the supervisor's decision on the plan that a review has changed",
            """
            select r.id from plan_review r join care_plan p on p.case_id = r.case_id
            where r.finished_at is null and p.state = 'SUBMITTED'""");

    @Test
    void everythingThatACaseWaitsForOccurs() {
        assertThat(Demonstration.address()).as("complete demonstration").isNotEmpty();
        assertThat(WAITING)
                .allSatisfy((what, where) ->
                        assertThat(Records.rows(where)).as(what).isNotEmpty());
    }

    /** A grant without them is in no list of cases, a task that a case does not count is in no queue; a disclosure that is not shown long enough is in no list of its partner. */
    @Test
    void everyCopyByWhichListsFindIsThere() {
        assertThat(Demonstration.address()).as("complete demonstration").isNotEmpty();
        assertThat(
                        Records.rows(
                                """
                        select g.case_id from case_grant g join case_file c on c.id = g.case_id
                        where not (g.case_open, g.case_urgency, g.case_due, g.case_updated_at, g.case_queued_tasks, g.case_managed_by) <=> (c.open_case, c.urgency, c.due_order, c.updated_at, c.queued_tasks, c.managed_by)"""))
                .as("grants")
                .isEmpty();
        assertThat(
                        Records.rows(
                                """
                        select c.id from case_file c where c.queued_tasks <>
                            (select count(*) from case_task t where t.case_id = c.id and t.ended_at is null and t.queue is not null)"""))
                .as("tasks in queues")
                .isEmpty();
        assertThat(
                        Records.rows(
                                """
                        select d.id from donghanh_log.disclosure d left join shown_disclosure s
                            on (s.disclosure_id, s.organisation_id, s.scope) = (d.id, d.organisation_id, d.scope)
                        where not s.shown_until <=> coalesce((select min(k.gone_at) from donghanh_log.disclosure_closing k where k.disclosure_ref = d.ref
                            and not exists (select 1 from donghanh_log.disclosure_reopening o where o.closing_id = k.id)), timestamp'9999-12-31 00:00:00')"""))
                .as("disclosures")
                .isEmpty();
    }

    @Test
    void everyStateOccursInTheDemonstration() throws Exception {
        assertThat(Demonstration.address()).as("complete demonstration").isNotEmpty();
        Map<Class<?>, Set<String>> found = new TreeMap<>(Comparator.comparing(Class::getName));
        for (Class<?> entity : entities()) {
            for (Field field : fields(entity)) {
                if (field.isAnnotationPresent(Enumerated.class) && isPinned(entity, field.getType())) {
                    found.computeIfAbsent(field.getType(), type -> new TreeSet<>())
                            .addAll(values(entity, field));
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(15);
        List<String> missing = new ArrayList<>();
        found.forEach((type, names) -> Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .filter(name -> !names.contains(name))
                .map(name -> type.getSimpleName() + "." + name)
                .forEach(missing::add));
        assertThat(Records.rows("select 1 from complaint_draft")).isNotEmpty();
        assertThat(missing).as("states without a record in the demonstration").hasSameElementsAs(LEFT_OUT.keySet());
    }

    /** The fields of an entity, and those of its embedded parts. */
    private static List<Field> fields(Class<?> entity) {
        List<Field> all = new ArrayList<>(List.of(entity.getDeclaredFields()));
        Arrays.stream(entity.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Embedded.class))
                .forEach(field -> all.addAll(List.of(field.getType().getDeclaredFields())));
        return all;
    }

    /** A state that exists only in the history of moves does not count as a current state of a record. */
    private static boolean isPinned(Class<?> entity, Class<?> type) {
        String name = type.getSimpleName();
        boolean isCurrentState = name.endsWith("Status") || name.endsWith("State");
        boolean past =
                schema(entity).endsWith("_log.") || entity.getSimpleName().equals("CaseMerge");
        return type.isEnum() && name.matches(KINDS) && !(isCurrentState && past);
    }

    private static Set<String> values(Class<?> entity, Field field) {
        Column column = field.getAnnotation(Column.class);
        String name = column == null || column.name().isEmpty() ? underscored(field.getName()) : column.name();
        Table table = entity.getAnnotation(Table.class);
        String from = table == null || table.name().isEmpty() ? underscored(entity.getSimpleName()) : table.name();
        Set<String> values = new TreeSet<>();
        Records.rows("select distinct " + name + " as value from " + schema(entity) + from + " where " + name
                        + " is not null")
                .forEach(row -> values.add(row.get("value")));
        return values;
    }

    private static String schema(Class<?> entity) {
        Table table = entity.getAnnotation(Table.class);
        String catalog = table == null ? "" : table.catalog() + table.schema();
        return catalog.isEmpty() ? "" : catalog + ".";
    }

    private static String underscored(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static List<Class<?>> entities() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(CaseStatus.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> entities = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("vn"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                Class<?> type = Class.forName(name, false, CaseStatus.class.getClassLoader());
                if (type.isAnnotationPresent(Entity.class)) {
                    entities.add(type);
                }
            }
        }
        return entities;
    }
}
