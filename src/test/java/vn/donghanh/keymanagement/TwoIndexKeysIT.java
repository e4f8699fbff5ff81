package vn.donghanh.keymanagement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.encryption.BlindIndex;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.IndexRebuild;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.CaseSearchRow;

/**
 * Between a rotation and the index rebuild, one client's tokens are under the old index key and another's under the new
 * one.
 */
@ExtendWith(ArquillianExtension.class)
@Order(1) // a run goes through everything that is sealed: early there is little
class TwoIndexKeysIT {
    @Resource(lookup = "java:jboss/datasources/DongHanh")
    DataSource database;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    IdentityService identity;

    @Inject
    CaseQueries list;

    @Inject
    KeyService keys;

    @Inject
    KeyMaintenanceRepository work;

    @Inject
    BlindIndex index;

    @Inject
    IndexRebuild rebuild;

    private final String rare = "Xa" + RandomReference.random().replaceAll("[0-9]", "");
    private final String phone = "0703" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private final String passport = "B" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);

    private String underOld = "";
    private String underNew = "";

    @BeforeEach
    void oneClientUnderEachKey() throws SQLException {
        staff.ensureStaff();
        finish();
        underOld = client();
        List<String> before = rows();
        staff.as("admin1", keys::rotate);
        finish();
        assertThat(index.keys()).hasSizeGreaterThan(1);
        assertThat(rows()).doesNotContainAnyElementsOf(before);
        // as if a slow transaction had ended after the rebuild: no run is active that would rebuild them
        run("delete i from person_index i join case_file c on c.person_ref = i.person_ref where c.number = '" + underOld
                + "'");
        run("insert into person_index (token, person_ref, field_ref, kind) values " + String.join(", ", before));
        underNew = client();
    }

    @Test
    void bothClientsAreFoundByEveryNameAndNumber() {
        for (String typed : List.of(
                rare,
                "chị " + rare,
                "lan " + rare,
                rare + " a lăng",
                "alang thi lan " + rare,
                phone,
                "+84 " + phone.substring(1),
                passport)) {
            String said = typed.replace(rare, "…");
            assertThat(suggested("worker1", typed)).as(said).containsExactlyInAnyOrder(underOld, underNew);
            assertThat(listed(typed)).as(said).containsExactlyInAnyOrder(underOld, underNew);
            assertThat(suggested("worker3", typed)).as(said).isEmpty();
        }
        assertThat(suggested("worker1", "thị " + rare + "o")).isEmpty();
        rebuild.run(done -> {});
        assertThat(suggested("worker1", "lan " + rare)).containsExactlyInAnyOrder(underOld, underNew);
    }

    @Test
    void clientUnderBothKeysIsFoundOnceByItsCurrentName() throws SQLException {
        String alias =
                story.as("worker1", () -> identity.statuses(underOld)).get(0).ref();
        copyTokens(alias);
        assertThat(suggested("worker1", "chị " + rare)).containsExactlyInAnyOrder(underOld, underNew);
        staff.as("worker1", () -> identity.correct(underOld, alias, IdentityFieldValue.of("Mận " + rare + "o")));
        assertThat(suggested("worker1", "chị " + rare)).containsExactly(underNew);
        assertThat(suggested("worker1", rare + "o mận")).containsExactly(underOld);
        rebuild.run(done -> {});
        assertThat(suggested("worker1", rare + "o mận")).containsExactly(underOld);
    }

    private String client() {
        String number = story.as("worker1", () -> cases.open("Chị " + rare, TriageLevel.LOW))
                .value();
        staff.as("worker1", () -> {
            identity.record(number, IdentityField.LEGAL_NAME, IdentityFieldValue.of("A Lăng Thị Lan " + rare));
            identity.record(number, IdentityField.PHONE, IdentityFieldValue.of(phone));
            identity.record(number, IdentityField.ID_PAPER, IdentityFieldValue.of(passport));
        });
        return number;
    }

    /** Returns the tokens of the client under the old key. */
    private List<String> rows() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select concat('(x', quote(hex(token)), ', ', quote(i.person_ref), ', ', quote(field_ref), ',"
                                + " ', quote(kind), ')') from person_index i join case_file c on c.person_ref ="
                                + " i.person_ref where c.number = '"
                                + underOld + "' order by 1")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    /** Copies the tokens, as if a slow transaction had added them under the new key beside the old ones. */
    private void copyTokens(String field) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement copy = connection.prepareStatement(
                        """
                        insert into person_index (token, person_ref, field_ref, kind)
                        select n.token, f.person_ref, f.ref, 'ALIAS' from person_field f
                        join case_file c on c.number = ?
                        join person_index n on n.person_ref = c.person_ref and n.kind = 'ALIAS'
                        where f.ref = ?""")) {
            copy.setString(1, underNew);
            copy.setString(2, field);
            assertThat(copy.executeUpdate()).isPositive();
        }
    }

    private List<String> suggested(String username, String typed) {
        return story.as(username, () -> list.suggest(typed)).hits().stream()
                .map(CaseSearchRow::number)
                .toList();
    }

    private List<String> listed(String typed) {
        return story
                .as(
                        "worker1",
                        () -> list.list(
                                CaseSearchCriteria.OPEN_CASES.withText(typed), new PageRequest(0, 20, "due", true)))
                .rows()
                .stream()
                .map(row -> row.number())
                .toList();
    }

    private void finish() {
        while (work.processNext()) {
            Thread.onSpinWait();
        }
    }
}
