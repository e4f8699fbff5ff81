package vn.donghanh.service.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.stock.FundingSource;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RandomReference;

/** Tests versions of outreach contacts, their totals, and that no column and no control could hold a name. */
class OutreachContactTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final StaffId WORKER = new StaffId(1);

    /** Texts of the tables: random references, and codes that the database itself checks. */
    private static final Set<String> REFERENCES_AND_CODES =
            Set.of("ref", "lineRef", "contactRef", "kind", "targetGroup", "fundingSource", "goods");

    private static final Path MIGRATION = Path.of("sql/migration/V0865__outreach_and_stock.sql");
    private static final Path PAGE = Path.of("src/main/webapp/service/outreach/record.xhtml");
    private static final Pattern INPUT = Pattern.compile("<(?:p|h):(?:input\\w*|autoComplete|select\\w*)[^>]*>");

    @Test
    void correctionIsANewVersionThatNamesTheOldOne() {
        OutreachContact first = OutreachContact.first(RandomReference.random(), content(5, 4), WORKER, NOW);
        OutreachContact second =
                first.nextVersion(RandomReference.random(), content(7, 6), WORKER, NOW.plusSeconds(60));
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.lineRef()).isEqualTo(first.ref());
        assertThat(first.content().contacts()).isEqualTo(5);
        assertThat(second.content()).isEqualTo(content(7, 6));
        OutreachContact mistake = second.asMistake(RandomReference.random(), WORKER, NOW.plusSeconds(120));
        assertThat(mistake.isMistake()).isTrue();
        assertThat(mistake.content()).isEqualTo(second.content());
        assertThat(mistake.versionNumber()).isEqualTo(3);
        assertThat(second.isMistake()).isFalse();
    }

    @Test
    void eachVersionNamesItsAuthorTimeAndDay() {
        StaffId colleague = new StaffId(2);
        OutreachContact first = OutreachContact.first(RandomReference.random(), content(5, 4), WORKER, NOW);
        OutreachContact second =
                first.nextVersion(RandomReference.random(), content(5, 4), colleague, NOW.plusSeconds(60));
        assertThat(first.happenedOn()).isEqualTo(DAY);
        assertThat(first.recordedBy()).isEqualTo(WORKER);
        assertThat(first.recordedAt()).isEqualTo(NOW);
        assertThat(first.isBy(WORKER)).isTrue();
        assertThat(second.isBy(WORKER)).isFalse();
        assertThat(second.recordedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void contactsAreAtLeastAsManyAsPersonsWhenNotSaid() {
        assertThat(new Attendance(null, 4, MissingReason.UNKNOWN)).isEqualTo(new Attendance(4, 4, null));
        assertThat(new Attendance(6, 4, null).contacts()).isEqualTo(6);
        assertThat(new Attendance(6, null, MissingReason.REFUSED).personsMissing())
                .isEqualTo(MissingReason.REFUSED);
    }

    @Test
    void contactsAndPersonsAreAddedUpApart() {
        OutreachTotals totals = new OutreachTotals(
                List.of(
                        new OutreachTotals.Tally(96, "PEER_CONTACT", "HIGH_RISK", 2L, 20L, 11L, 6L),
                        new OutreachTotals.Tally(97, "PEER_CONTACT", "WORKER", 1L, 9L, 9L, 0L),
                        new OutreachTotals.Tally(96, "BCC", "WORKER", 1L, 30L, null, 30L)),
                List.of());
        assertThat(totals.sum()).isEqualTo(new OutreachTotals.Sum(4, 59, 20, 36));
        assertThat(totals.ofPlace(96)).isEqualTo(new OutreachTotals.Sum(3, 50, 11, 36));
        assertThat(totals.ofKind("BCC")).isEqualTo(new OutreachTotals.Sum(1, 30, 0, 30));
        assertThat(totals.ofGroup("WORKER").contacts()).isEqualTo(39);
        assertThat(totals.of(97, "PEER_CONTACT").persons()).isEqualTo(9);
        assertThat(totals.of(97, "BCC").entries()).isZero();
        assertThat(totals.places()).containsExactly(96, 97);
        assertThat(totals.kinds()).containsExactly("PEER_CONTACT", "BCC");
        assertThat(totals.groups()).containsExactly("HIGH_RISK", "WORKER");
    }

    @Test
    void noFieldOfAContactCouldHoldAName() {
        assertThat(Stream.of(OutreachContact.class, OutreachGoods.class)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .filter(field -> !field.isSynthetic())
                        .filter(field -> !Number.class.isAssignableFrom(field.getType()))
                        .filter(field -> !field.getType().isPrimitive()))
                .allMatch(field -> field.getType().isEnum()
                        || Set.of(LocalDate.class, Instant.class, StaffId.class).contains(field.getType())
                        || REFERENCES_AND_CODES.contains(field.getName()));
    }

    @Test
    void columnsHoldReferencesCodesNumbersAndDays() throws IOException {
        String tables = Files.readString(MIGRATION).replaceAll("(?m)--.*$", "");
        assertThat(tables.toLowerCase(Locale.ROOT)).doesNotContain("text", "blob", "varbinary", "json", "varchar(160)");
        for (String code : columns(OutreachContact.class, OutreachGoods.class)) {
            assertThat(tables)
                    .containsPattern("\\b" + code + "\\s+(?:char\\(26\\)|varchar\\(40\\))\\s+character set ascii");
        }
        assertThat(tables)
                .contains("kind regexp '^[A-Z][A-Z0-9_]*$'", "target_group regexp '^[A-Z][A-Z0-9_]*$'", "goods regexp");
    }

    @Test
    void formOffersListsNumbersAndADayOnly() throws IOException {
        List<String> inputs = INPUT.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(inputs).hasSizeGreaterThan(8).allSatisfy(input -> assertThat(input)
                .containsPattern("<h:selectOneMenu|inputmode=\"numeric\"|dh-input-date"));
    }

    private static Set<String> columns(Class<?>... types) {
        return Stream.of(types)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .map(Field::getName)
                .filter(REFERENCES_AND_CODES::contains)
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static OutreachContact.Content content(int contacts, @Nullable Integer persons) {
        return new OutreachContact.Content(
                DAY, 96, "PEER_CONTACT", "HIGH_RISK", contacts, persons, null, new FundingSource("CENTRE", null));
    }
}
