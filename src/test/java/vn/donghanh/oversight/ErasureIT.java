package vn.donghanh.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseNumber;
import vn.donghanh.casefile.CaseOverview;
import vn.donghanh.casefile.CaseQueries;
import vn.donghanh.casefile.CaseSearch;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.crypto.KeyKeeper;
import vn.donghanh.crypto.Resealer;
import vn.donghanh.crypto.SealState;
import vn.donghanh.crypto.StoredValue;
import vn.donghanh.person.ErasuresAtStart;
import vn.donghanh.shared.Erased;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Settings;
import vn.donghanh.shared.Slice;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.Crew;
import vn.donghanh.testing.Story;

@ExtendWith(ArquillianExtension.class)
class ErasureIT {
    private static final String REASON = "Luật 91/2025/QH15, thân chủ yêu cầu";

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    Crew crew;

    @Inject
    Story story;

    @Inject
    ErasureService service;

    @Inject
    CaseOverview overview;

    @Inject
    CaseQueries list;

    @Inject
    KeyKeeper keeper;

    @Inject
    Resealer resealer;

    @Inject
    ErasuresAtStart start;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @BeforeEach
    void aboard() {
        crew.aboard();
    }

    @Test
    void onceGrantedNobodyOpensAnythingOfHersAndTheEpisodeStaysForTheFigures() throws Exception {
        CaseNumber number = story.at(CaseStatus.CLOSED);
        PersonRef person = personOf(number);
        byte[] alias = aliasOf(person);
        String field = one("select ref from person_field where person_ref = '" + person.value() + "'");
        assertThat(look(person, field, alias)).isEqualTo(SealState.OPENS);
        String ref = asked(number);

        crew.as("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON));

        assertThat(look(person, field, alias)).isEqualTo(SealState.ERASED);
        assertThat(keyFile(person)).doesNotExist();
        for (String table : List.of("person_field", "person_index", "safe_contact")) {
            assertThat(one("select count(*) from " + table + " where person_ref = '" + person.value() + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
        assertThat(one("select count(*) from duplicate_pair where '" + person.value() + "' in (person_a, person_b)"))
                .isEqualTo("0");
        assertThatThrownBy(() -> crew.as("worker1", () -> overview.page(number.value(), false)))
                .isInstanceOf(Erased.class);
        assertThat(story.isHidden("worker2", () -> overview.page(number.value(), false)))
                .isTrue();
        assertThat(one("select concat(status, ' ', episode) from case_file where number = '" + number.value() + "'"))
                .isEqualTo("CLOSED 1");
        assertThat(story.as(
                                "worker1",
                                () -> list.list(
                                        new CaseSearch(
                                                number.value(), CaseSearch.Stage.ANY, null, null, CaseSearch.Due.ANY),
                                        new Slice(0, 20, "updated", false)))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.alias()).isNull());
        assertThat(Files.readString(settings.keysFolder().resolve("erased"))).contains(person.value());
        assertThat(one("select count(*) from donghanh_log.audit_event where action = 'ErasureService.decide'"
                        + " and outcome = 'DONE' and reason_sealed is not null"))
                .isNotEqualTo("0");
    }

    @Test
    void aBackupOfTheDatabaseFromBeforeDoesNotBringHerBack() throws Exception {
        CaseNumber number = story.at(CaseStatus.CLOSED);
        PersonRef person = personOf(number);
        byte[] alias = aliasOf(person);
        String field = one("select ref from person_field where person_ref = '" + person.value() + "'");
        // what the list beside the keys knows and this database, restored from an earlier day, does not
        keeper.erase(person, clock.instant());

        assertThat(start.repeat()).isPositive();

        assertThat(look(person, field, alias)).isEqualTo(SealState.ERASED);
        assertThat(one("select count(*) from person_index where person_ref = '" + person.value() + "'"))
                .isEqualTo("0");
        assertThatThrownBy(() -> crew.as("worker1", () -> overview.page(number.value(), false)))
                .isInstanceOf(Erased.class);
        assertThat(start.repeat()).isZero();
    }

    @Test
    void aBackupOfTheKeysFromBeforeDoesNotBringHerBackEither() throws Exception {
        CaseNumber number = story.at(CaseStatus.CLOSED);
        PersonRef person = personOf(number);
        byte[] alias = aliasOf(person);
        String field = one("select ref from person_field where person_ref = '" + person.value() + "'");
        String keys = Files.readString(keyFile(person));
        String ref = asked(number);
        crew.as("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON));
        Files.writeString(keyFile(person), keys);

        assertThat(start.repeat()).isPositive();

        assertThat(keyFile(person)).doesNotExist();
        assertThat(look(person, field, alias)).isEqualTo(SealState.ERASED);
    }

    @Test
    void anOpenCaseIsNotErasedAndARequestIsDecidedOnce() {
        CaseNumber open = story.at(CaseStatus.ACTIVE);
        String ref = asked(open);
        assertThat(story.refusals("worker1", () -> service.record(open.value(), command())))
                .containsExactly(ErasureRule.REQUEST_WAITS_ALREADY);
        assertThat(story.refusals("dpo1", () -> service.decide(ref, ErasureDecision.GRANTED, REASON)))
                .containsExactly(ErasureRule.CASE_STILL_OPEN);
        assertThat(story.refusals("dpo1", () -> service.decide(ref, ErasureDecision.REFUSED, "ngắn")))
                .containsExactly(ErasureRule.REASON_MISSING);
        crew.as("dpo1", () -> service.decide(ref, ErasureDecision.REFUSED, REASON));
        assertThat(story.refusals("dpo1", () -> service.decide(ref, ErasureDecision.REFUSED, REASON)))
                .containsExactly(ErasureRule.DECIDED_ALREADY);
        assertThat(story.status(open)).isEqualTo(CaseStatus.ACTIVE);
    }

    @Test
    void onlyTheDataProtectionOfficerDecidesAndOnlyWhoWorksOnTheCaseAsks() {
        CaseNumber number = story.at(CaseStatus.ACTIVE);
        for (String who : List.of("worker1", "lead1", "director1", "admin1", "auditor1")) {
            assertThat(story.isHidden(who, service::page)).as(who).isTrue();
        }
        assertThat(story.isHidden("dpo1", () -> service.record(number.value(), command())))
                .isTrue();
        assertThat(story.isHidden("worker3", () -> service.record(number.value(), command())))
                .isTrue();
    }

    private static RecordErasure command() {
        return new RecordErasure(
                ErasureGround.CLIENT_ASKED, IdentifiedBy.CODE_WORD, VietNam.day(Instant.parse("2026-01-05T03:00:00Z")));
    }

    private String asked(CaseNumber number) {
        crew.as("worker1", () -> service.record(number.value(), command()));
        return story.as("dpo1", service::page).waiting().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    private SealState look(PersonRef person, String field, byte[] sealed) {
        return resealer.look(new StoredValue("person_field", "value_sealed", field, person, sealed));
    }

    private Path keyFile(PersonRef person) {
        return settings.keysFolder()
                .resolve("person")
                .resolve(person.value().substring(0, 2))
                .resolve(person.value());
    }

    private PersonRef personOf(CaseNumber number) throws SQLException {
        return new PersonRef(one("select person_ref from case_file where number = '" + number.value() + "'"));
    }

    private byte[] aliasOf(PersonRef person) throws SQLException {
        return HexFormat.of()
                .parseHex(
                        one("select lower(hex(value_sealed)) from person_field where field = 'ALIAS' and person_ref = '"
                                + person.value() + "'"));
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
