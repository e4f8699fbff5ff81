package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.AlteredValues;
import vn.donghanh.operations.StatusFinding;
import vn.donghanh.operations.StatusRow;
import vn.donghanh.operations.SystemStatusQueries;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.IndexRebuild;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.table.ReportTableQueries;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** One bit of a stored value differs: the case stays in reach, and what cannot be read is said to be so. */
@ExtendWith(ArquillianExtension.class)
class AlteredValueIT {
    private static final String UNREADABLE = "(không đọc được)";

    /** Changes the last bit; the second time, it puts the value back. */
    private static final String ALTERED = " = concat(left(%1$s, length(%1$s) - 1), char(ord(right(%1$s, 1)) ^ 1))";

    private static final String ALTER_FIELD =
            "update person_field f join case_file c on c.person_ref = f.person_ref set f.value_sealed"
                    + ALTERED.formatted("f.value_sealed") + " where c.number = ? and f.field = ?";

    private static final String ALTER_TITLE =
            "update case_task t join case_file c on c.id = t.case_id set t.title_sealed"
                    + ALTERED.formatted("t.title_sealed") + " where c.number = ? and t.kind = ?";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    CaseQueries queries;

    @Inject
    TaskQueries work;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseTaskService tasks;

    @Inject
    IdentityService identity;

    @Inject
    IndexRebuild rebuild;

    @Inject
    ReportTableQueries tables;

    @Inject
    PeriodQueries periods;

    @Inject
    SystemStatusQueries status;

    @Inject
    AlteredValues altered;

    @Inject
    Clock clock;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    DataSource database;

    private String alias;
    private String number;
    private LocalDate today;

    @BeforeEach
    void openCase() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        alias = "Chị Xu" + RandomReference.random().replaceAll("[0-9]", "");
        number = story.as("worker1", () -> cases.open(alias, TriageLevel.LOW).value());
        staff.as("worker1", () -> tasks.open(new OpenTaskCommand(number, "Gọi lại", today.plusDays(3), null)));
    }

    @Test
    void clientWhoseAliasWasAlteredStaysInReach() throws SQLException {
        int before = altered.count();
        alter(ALTER_FIELD, IdentityField.ALIAS.name());
        try {
            assertThat(aliasInSearch()).containsExactly(UNREADABLE);
            assertThat(aliasInList()).isEqualTo(UNREADABLE);
            assertThat(story.as("worker1", () -> overview.page(number, false))
                            .header()
                            .alias())
                    .isEqualTo(UNREADABLE);
            rebuild.run(done -> {});
            assertThat(aliasInSearch()).as("after the index was made anew").containsExactly(UNREADABLE);
            assertThat(altered.count()).isEqualTo(before + 1);
            assertThat(finding()).isEqualTo(StatusFinding.VALUES_ALTERED);
        } finally {
            alter(ALTER_FIELD, IdentityField.ALIAS.name());
        }
        assertThat(aliasInSearch()).as("put back from a backup").containsExactly(alias);
        assertThat(altered.count()).isEqualTo(before);
    }

    @Test
    void taskWhoseTitleWasAlteredIsShownWithoutIt() throws SQLException {
        alter(ALTER_TITLE, "OWN");
        try {
            assertThat(story.as("worker1", () -> overview.page(number, false)).tasks())
                    .extracting(CaseOverviewQueries.DueTask::title)
                    .contains(UNREADABLE);
            assertThat(story.as("worker1", () -> work.worklist()).tasks()).isNotEmpty();
        } finally {
            alter(ALTER_TITLE, "OWN");
        }
        assertThat(story.as("worker1", () -> overview.page(number, false)).tasks())
                .extracting(CaseOverviewQueries.DueTask::title)
                .contains("Gọi lại");
    }

    @Test
    void figuresAreRefusedWithoutAnAlteredDateOfBirth() throws SQLException {
        staff.as(
                "worker1",
                () -> identity.record(
                        number,
                        IdentityField.BIRTH,
                        IdentityFieldValue.of(
                                PartialDate.day(LocalDate.of(1996, 4, 12)).text())));
        Long running = periods.findBegun(List.of(PeriodKind.HALF_YEAR), today).stream()
                .filter(period -> !period.to().isBefore(today))
                .findFirst()
                .orElseThrow()
                .id();
        alter(ALTER_FIELD, IdentityField.BIRTH.name());
        try {
            assertThatThrownBy(() -> story.as("director1", () -> tables.page(running)))
                    .isInstanceOf(AlteredDataException.class);
        } finally {
            alter(ALTER_FIELD, IdentityField.BIRTH.name());
        }
        assertThat(story.as("director1", () -> tables.page(running)).tables()).isNotEmpty();
    }

    private List<String> aliasInSearch() {
        return story.as("worker1", () -> queries.suggest(alias)).hits().stream()
                .filter(hit -> hit.number().equals(number))
                .map(CaseSearchRow::alias)
                .toList();
    }

    private String aliasInList() {
        return story
                .as(
                        "worker1",
                        () -> queries.list(
                                CaseSearchCriteria.OPEN_CASES.withText(number),
                                PageRequest.ofPage(1, 10, "number", true)))
                .rows()
                .stream()
                .filter(row -> row.number().equals(number))
                .map(CaseRow::alias)
                .findFirst()
                .orElseThrow();
    }

    private StatusFinding finding() {
        return story.as("admin1", () -> status.view()).system().stream()
                .map(StatusRow::finding)
                .filter(finding -> finding.name().startsWith("VALUES_"))
                .findFirst()
                .orElseThrow();
    }

    private void alter(String sql, String kind) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, number);
            statement.setString(2, kind);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
