package vn.donghanh.reference.place;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.testing.Statements;

/** Administrative units of the three eras: their data and their search. */
@ExtendWith(ArquillianExtension.class)
class PlaceQueriesIT {
    private static final LocalDate END_2024 = LocalDate.of(2024, 12, 31);
    private static final LocalDate END_OF_JUNE = LocalDate.of(2025, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Inject
    PlaceQueries places;

    @Inject
    Statements statements;

    @PersistenceContext
    EntityManager em;

    @Test
    void quangNamHad18DistrictsAnd241CommunesInThePlanYear() {
        assertThat(districts(END_2024)).isEqualTo(18);
        assertThat(communes(END_2024)).isEqualTo(241);
    }

    @Test
    void quangNamHad17DistrictsAnd233CommunesForHalfAYear() {
        assertThat(districts(LocalDate.of(2025, 1, 1))).isEqualTo(17);
        assertThat(communes(LocalDate.of(2025, 1, 1))).isEqualTo(233);
        assertThat(communes(END_OF_JUNE)).isEqualTo(233);
    }

    @Test
    void daNangHas78CommunesInFormerQuangNam() {
        assertThat(number(
                        """
                        select count(*) from admin_unit u join admin_unit p on p.id = u.parent_id
                        where p.code = '48' and u.level = 'COMMUNE' and u.valid_from = ?1 and u.valid_to is null""",
                        JULY))
                .isEqualTo(94);
        assertThat(number(
                        """
                        select count(distinct s.new_id) from unit_succession s join admin_unit o on o.id = s.old_id
                        join admin_unit d on d.id = o.parent_id join admin_unit p on p.id = d.parent_id
                        where p.code = '49' and o.level = 'COMMUNE' and s.effective_date = ?1""",
                        JULY))
                .isEqualTo(78);
        assertThat(number(
                        "select count(*) from admin_unit where level = 'DISTRICT' and (valid_to is null or valid_to >= ?1)",
                        JULY))
                .isZero();
    }

    @Test
    void everyProvinceExistsBeforeAndAfterTheMerger() {
        String provinces =
                "select count(*) from admin_unit where level = 'PROVINCE' and valid_from <= ?1 and (valid_to is null or valid_to >= ?1)";
        assertThat(number(provinces, END_2024)).isEqualTo(63);
        assertThat(number(provinces, JULY)).isEqualTo(34);
    }

    @Test
    void of94NewCodes93BelongedToAnotherCommuneBefore() {
        assertThat(number(
                        """
                        select count(distinct u.code) from admin_unit u join admin_unit p on p.id = u.parent_id
                        join admin_unit o on o.code = u.code and o.valid_to is not null
                        where p.code = '48' and u.level = 'COMMUNE' and u.valid_from = ?1""",
                        JULY))
                .isEqualTo(93);
    }

    @Test
    void everyEndedUnitOfQuangNamHasASuccessorTheNextDay() {
        assertThat(number(
                        """
                        select count(*) from admin_unit o left join admin_unit d on d.id = o.parent_id left join admin_unit p on p.id = d.parent_id
                        where o.valid_to is not null and '49' in (o.code, d.code, p.code) and not exists (select 1 from unit_succession s
                            join admin_unit n on n.id = s.new_id where s.old_id = o.id and s.effective_date = date_add(o.valid_to, interval 1 day)
                            and n.valid_from <= s.effective_date and (n.valid_to is null or n.valid_to >= s.effective_date))""",
                        null))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tam Kỳ", "tam ky", "TAM KY", "Tam  kỳ "})
    void searchForTamKyFindsFormerCityAndCurrentWard(String typed) {
        List<Place> found = places.search(typed);
        assertThat(found)
                .anySatisfy(place -> {
                    assertThat(place.fullName()).isEqualTo("Thành phố Tam Kỳ");
                    assertThat(place.ended()).isEqualTo(END_OF_JUNE);
                })
                .anySatisfy(place -> {
                    assertThat(place.fullName()).isEqualTo("Phường Tam Kỳ");
                    assertThat(place.since()).isEqualTo(JULY);
                    assertThat(place.ended()).isNull();
                });
        assertThat(found.get(0).label()).contains("Tam Kỳ");
    }

    @Test
    void formerNameIsFoundWithItsCurrentUnit() {
        Place tienCam = places.search("Tiên Cẩm").get(0);
        assertThat(tienCam.ended()).isEqualTo(END_2024);
        assertThat(places.findCurrent(tienCam.id())).extracting(Place::fullName).containsExactly("Xã Sơn Cẩm Hà");
    }

    @Test
    void successionIsFollowedThroughBothReforms() {
        Place phuocHoa = places.search("phường Phước Hòa, Tam Kỳ").get(0);
        assertThat(places.findCurrent(phuocHoa.id()))
                .extracting(Place::label)
                .containsExactly("Phường Tam Kỳ, Thành phố Đà Nẵng");
    }

    @Test
    void dividedCommuneHasAllItsParts() {
        Place hoaLien = places.search("Hòa Liên").get(0);
        assertThat(places.findCurrent(hoaLien.id()))
                .extracting(Place::fullName)
                .containsExactlyInAnyOrder("Phường Liên Chiểu", "Phường Hải Vân");
    }

    @Test
    void currentUnitIsItsOwnCurrentUnit() {
        Place today = places.search("phường Tam Kỳ").get(0);
        assertThat(places.findCurrent(today.id())).containsExactly(today);
    }

    @Test
    void commaNarrowsSearchToParentUnit() {
        assertThat(places.search("tam xuân, núi thành")).isNotEmpty().allSatisfy(place -> assertThat(place.path())
                .contains("Núi Thành"));
        assertThat(places.search("TP Hội An"))
                .first()
                .extracting(Place::fullName)
                .isEqualTo("Thành phố Hội An");
    }

    @Test
    void singleLetterLongOrStrangeInputFindsNothing() {
        assertThat(places.search("a")).isEmpty();
        assertThat(places.search("%%")).isEmpty();
        assertThat(places.search("tam ky ".repeat(40))).isEmpty();
    }

    @Test
    void namesAreFoldedAlikeInDatabaseAndJava() {
        List<Object[]> rows = em.createQuery(
                        "select u.fullName, u.folded, u.path, u.foldedPath from AdminUnit u", Object[].class)
                .getResultList();
        assertThat(rows).hasSizeGreaterThan(3_700).allSatisfy(row -> {
            assertThat(row[1]).isEqualTo(VietnameseText.fold((String) row[0]));
            assertThat(row[3]).isEqualTo(VietnameseText.fold((String) row[2]));
        });
    }

    @Test
    void searchExecutesOneStatement() {
        places.search("xã");
        assertThat(statements.count(() -> places.search("tam ky"))).isEqualTo(1);
        assertThat(statements.count(() -> places.search("xã"))).isEqualTo(1);
    }

    private long districts(LocalDate day) {
        return number(
                """
                select count(*) from admin_unit u join admin_unit p on p.id = u.parent_id
                where p.code = '49' and u.level = 'DISTRICT' and u.valid_from <= ?1 and (u.valid_to is null or u.valid_to >= ?1)""",
                day);
    }

    private long communes(LocalDate day) {
        return number(
                """
                select count(*) from admin_unit u join admin_unit d on d.id = u.parent_id join admin_unit p on p.id = d.parent_id
                where p.code = '49' and u.level = 'COMMUNE' and u.valid_from <= ?1 and (u.valid_to is null or u.valid_to >= ?1)""",
                day);
    }

    private long number(String sql, LocalDate day) {
        var query = em.createNativeQuery(sql, Long.class);
        return (Long) (day == null ? query : query.setParameter(1, day)).getSingleResult();
    }
}
