package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.IndexRebuild;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Quick search: workers find their own clients by every name and number, and no others. */
@ExtendWith(ArquillianExtension.class)
class FindIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    CaseQueries queries;

    @Inject
    CaseManagementService management;

    @Inject
    IdentityService identity;

    @Inject
    IndexRebuild rebuild;

    @Inject
    Statements statements;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    DataSource database;

    /** A syllable that occurs nowhere else; letters only, like a name. */
    private String rare;

    private String number;

    @BeforeEach
    void createClientOfWorker1() {
        staff.ensureStaff();
        rare = "Xu" + RandomReference.random().replaceAll("[0-9]", "");
        number = opened("worker1", "Chị " + rare);
        run(
                "worker1",
                () -> identity.record(number, IdentityField.LEGAL_NAME, IdentityFieldValue.of("A Lăng Thị B" + rare)));
    }

    @Test
    void clientIsFoundByAliasNamePhoneAndDocumentInAnySpelling() {
        String phone = "0703" + digits(6);
        String passport = "B" + digits(7);
        run("worker1", () -> {
            identity.record(number, IdentityField.PHONE, IdentityFieldValue.of("0120 3" + phone.substring(4)));
            identity.record(number, IdentityField.ID_PAPER, IdentityFieldValue.of(passport));
        });
        for (String typed : List.of(
                rare,
                "chị " + rare,
                "b" + rare,
                "ALĂNG B" + rare,
                "b" + rare + " thị a lăng",
                phone,
                "+84 " + phone.substring(1),
                "0120 3" + phone.substring(4),
                passport.toLowerCase(java.util.Locale.ROOT),
                number,
                number.substring(0, 7),
                "dh-" + number.substring(8))) {
            assertThat(found("worker1", typed)).as(typed.replace(rare, "…")).contains(number);
        }
        assertThat(found("worker1", "alang")).doesNotContain(number);
        assertThat(found("worker1", "thi")).doesNotContain(number);
    }

    @Test
    void ungrantedAndBlockedCasesAreNotFound() {
        assertThat(found("worker3", rare)).isEmpty();
        assertThat(found("lead2", "b" + rare)).isEmpty();
        assertThat(found("auditor1", rare)).isEmpty();
        run("lead1", () -> management.declareConflict(number, "họ hàng của thân chủ"));
        assertThat(found("lead1", rare)).isEmpty();
        assertThat(found("worker1", rare)).containsExactly(number);
    }

    @Test
    void onlyAliasIsFoundWithoutIdentityPermission() {
        run(
                "lead1",
                () -> cases.grant(CaseNumber.parse(number).orElseThrow(), staff.id("counsellor1"), AccessGround.TEAM));
        assertThat(found("counsellor1", rare)).containsExactly(number);
        assertThat(found("counsellor1", "alăng b" + rare)).isEmpty();
        assertThat(found("director1", rare)).isEmpty();
        assertThat(found("director1", "b" + rare)).isEmpty();
    }

    @Test
    void resultsAreLimitedAndFamilyNameNeedsAnotherWord() {
        for (int i = 0; i < 27; i++) {
            opened("worker1", "Na" + i + " " + rare);
        }
        CaseQueries.Suggestions many = story.as("worker1", () -> queries.suggest(rare));
        assertThat(many.hits()).hasSize(25);
        assertThat(many.more()).isTrue();
        CaseQueries.PageView listed = story.as(
                "worker1",
                () -> queries.list(CaseSearchCriteria.OPEN_CASES.withText(rare), new PageRequest(0, 20, "due", true)));
        assertThat(listed.total()).isEqualTo(25);
        assertThat(listed.more()).isTrue();
        assertThat(story.as("worker1", () -> queries.suggest("Nguyễn")).moreWordsNeeded())
                .isTrue();
        assertThat(story.as("worker1", () -> queries.suggest("nguyễn lan")).moreWordsNeeded())
                .isFalse();
    }

    @Test
    void wrongIndexTokenIsDetectedOnDecryption() throws SQLException {
        String other = opened("worker1", "Chị Yên " + RandomReference.random());
        update(
                """
                insert into person_index (token, person_ref, field_ref, kind)
                select distinct i.token, f.person_ref, f.ref, 'ALIAS' from person_index i
                join case_file c on c.person_ref = i.person_ref and c.number = ?
                join case_file d on d.number = ? join person_field f on f.person_ref = d.person_ref where i.kind = 'ALIAS'""",
                number,
                other);
        assertThat(found("worker1", rare)).containsExactly(number);
    }

    @Test
    void correctedNameIsNoLongerFound() {
        String alias =
                story.as("worker1", () -> identity.statuses(number)).get(0).ref();
        run("worker1", () -> identity.correct(number, alias, IdentityFieldValue.of("Mận " + rare + "o")));
        assertThat(found("worker1", rare)).isEmpty();
        assertThat(found("worker1", "man " + rare + "o")).containsExactly(number);
    }

    @Test
    void indexIsRebuiltFromEncryptedValues() throws SQLException {
        update(
                "delete i from person_index i join case_file c on c.person_ref = i.person_ref where c.number = ?",
                number);
        assertThat(found("worker1", rare)).isEmpty();
        long[] reported = new long[1];
        assertThat(rebuild.run(done -> reported[0] = done))
                .isEqualTo(reported[0])
                .isPositive();
        assertThat(found("worker1", rare)).containsExactly(number);
        assertThat(found("worker1", "a lang b" + rare)).containsExactly(number);
    }

    @Test
    void statementCountDoesNotDependOnResultCount() {
        opened("worker1", "Na " + rare + "a");
        for (int i = 0; i < 12; i++) {
            opened("worker1", "Na Na" + i + " " + rare + "b");
        }
        run("worker1", () -> {
            long single = statements.count(() -> queries.suggest("na " + rare + "a"));
            assertThat(statements.count(() -> queries.suggest("na " + rare + "b")))
                    .isEqualTo(single);
        });
    }

    private String opened(String username, String alias) {
        return story.as(username, () -> cases.open(alias, TriageLevel.LOW).value());
    }

    private List<String> found(String username, String typed) {
        try {
            return story.as(username, () -> queries.suggest(typed)).hits().stream()
                    .map(CaseSearchRow::number)
                    .toList();
        } catch (NotFoundException noReaderOfCases) {
            return List.of();
        }
    }

    private void run(String username, Runnable task) {
        staff.as(username, task);
    }

    private void update(String sql, String... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setString(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }

    private static String digits(int many) {
        return ThreadLocalRandom.current()
                .ints(many, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
