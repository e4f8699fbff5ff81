package vn.donghanh.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.reference.AddCodeListItemCommand;
import vn.donghanh.reference.CodeListService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Tests the sheet in the server: its lines, who may give it, and what is stored of it. */
@ExtendWith(ArquillianExtension.class)
class SheetIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    SheetQueries queries;

    @Inject
    SheetService service;

    @Inject
    CodeListService codeLists;

    @Inject
    Clock clock;

    @Inject
    CaseOverviewQueries overview;

    @PersistenceContext
    EntityManager em;

    private String number;

    @BeforeEach
    void openCase() {
        staff.ensureStaff();
        number = story.caseAt(CaseStatus.ACTIVE).value();
    }

    @Test
    void chosenLinesStandOnTheSheetWithoutNameOrNumber() {
        Set<String> safe = safeLines();
        assertThat(safe)
                .contains("E.PRIVACY", "E.FEEDBACK", "H.EMERGENCY_MEDICAL")
                .doesNotContain("H.CHILD_LINE");
        String ref = story.as("worker1", () -> service.print(number, safe));
        SheetView sheet = story.as("worker1", () -> queries.get(number, ref));
        assertThat(sheet.lines().stream().map(SheetLine::key)).containsExactlyInAnyOrderElementsOf(safe);
        assertThat(sheet.way()).isEqualTo(SheetWay.PRINTED);
        assertThat(sheet.contact()).isEqualTo(safe.stream().anyMatch(key -> key.startsWith("C.")) ? "Linh" : "");
        assertThat(sheet.lines().toString()).doesNotContain(number);
        String aloud = story.as("worker1", () -> service.readAloud(number, Set.of("E.PRIVACY", "H.CHILD_LINE")));
        assertThat(story.as("worker1", () -> queries.get(number, aloud)).of(SheetPart.CONTACTS))
                .singleElement()
                .satisfies(line -> assertThat(line.phone()).isEqualTo("111"));
        assertThat(story.as("worker1", () -> overview.page(number, true)).entries().stream()
                        .map(row -> row.entry().key()))
                .contains("sheet.timeline.PRINTED", "sheet.timeline.READ_ALOUD");
    }

    @Test
    void othersGetNotFound() {
        String ref = story.as("worker1", () -> service.print(number, safeLines()));
        for (String other : List.of("worker3", "duty1", "counsellor1", "lead1", "director1", "admin1")) {
            staff.as(other, () -> assertNotFound(() -> queries.prepare(number)));
            staff.as(other, () -> assertNotFound(() -> queries.get(number, ref)));
        }
        String another = story.caseAt(CaseStatus.ACTIVE).value();
        staff.as("worker1", () -> assertNotFound(() -> queries.get(another, ref)));
    }

    @Test
    void numberOfTheCentreComesFromItsCodeList() {
        String code = "T" + RandomReference.random().toUpperCase(Locale.ROOT);
        staff.as(
                "admin1",
                () -> codeLists.add(
                        "centre_phone",
                        new AddCodeListItemCommand(code, "0235 000 0003", "0235 000 0003", CentreTime.today(clock))));
        String ref = story.as("worker1", () -> service.print(number, Set.of("C." + code)));
        SheetView sheet = story.as("worker1", () -> queries.get(number, ref));
        assertThat(sheet.contact()).isEqualTo("Linh");
        assertThat(sheet.of(SheetPart.CONTACTS)).singleElement().satisfies(line -> assertThat(line.vi())
                .isEqualTo("0235 000 0003"));
        assertThat(story.as("worker1", () -> queries.prepare(number)).hasCentrePhone())
                .isTrue();
    }

    @Test
    void emptyOrUnknownLinesAreRefused() {
        staff.as("worker1", () -> {
            assertRefused(SheetRule.NO_LINES, () -> service.print(number, Set.of()));
            assertRefused(SheetRule.NO_LINES, () -> service.readAloud(number, Set.of("E.NOTHING")));
        });
    }

    @Test
    void chosenLinesAreEncrypted() {
        String ref = story.as("worker1", () -> service.print(number, safeLines()));
        byte[] sealed = (byte[]) em.createNativeQuery("select lines_sealed from donghanh_log.info_sheet where ref = ?1")
                .setParameter(1, ref)
                .getSingleResult();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("PRIVACY");
    }

    private Set<String> safeLines() {
        return story.as("worker1", () -> queries.prepare(number)).lines().stream()
                .filter(line -> !line.delicate())
                .map(SheetLine::key)
                .collect(Collectors.toSet());
    }
}
