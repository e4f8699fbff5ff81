package vn.donghanh.reporting.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.reporting.supervision.CapacityView.PartnerRow;
import vn.donghanh.security.OrganisationId;

/** Partners whose name would tell what a client needs lead to no case, and are told apart only among many clients. */
class PartnerRowsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-09");
    private static final OrganisationId SCHOOL = new OrganisationId(1);
    private static final OrganisationId CLINIC = new OrganisationId(2);
    private static final OrganisationId HOSPITAL = new OrganisationId(3);
    private static final Map<OrganisationId, String> NAMES =
            Map.of(SCHOOL, "Trường nghề", CLINIC, "Phòng khám", HOSPITAL, "Bệnh viện");

    private final List<PartnerRequest> requests = new ArrayList<>();

    @Test
    void schoolLeadsToItsCasesAndClinicsAreCountedTogether() {
        sent(SCHOOL, 1, false);
        sent(CLINIC, 2, true);
        sent(HOSPITAL, 1, true);

        assertRows(rows(false, false), tuple(null, null, 3L), tuple(SCHOOL, "Trường nghề", 1L));
    }

    @Test
    void clinicsAreToldApartAmongManyClients() {
        sent(CLINIC, 6, true);
        sent(HOSPITAL, 5, true);

        assertRows(rows(false, false), tuple(null, "Phòng khám", 6L), tuple(null, "Bệnh viện", 5L));
        assertRows(rows(false, true), tuple(null, null, 11L));
    }

    @Test
    void onlyClinicOfAllClientsIsNotNamed() {
        sent(CLINIC, 9, true);
        sent(HOSPITAL, PartnerRows.FEWEST_CLIENTS - 1, true);

        assertRows(rows(false, false), tuple(null, null, 13L));
    }

    @Test
    void manyRequestsForOneClientAreOneClient() {
        sent(HOSPITAL, PartnerRows.FEWEST_CLIENTS, true);
        for (int again = 0; again < PartnerRows.FEWEST_CLIENTS; again++) {
            requests.add(request(CLINIC, 100, true));
        }

        assertRows(rows(false, false), tuple(null, null, 10L));
    }

    @Test
    void partnerAskedForBothHasARowOfEach() {
        sent(CLINIC, 5, true);
        sent(HOSPITAL, 5, true);
        sent(CLINIC, 2, false);

        assertRows(
                rows(false, false),
                tuple(null, "Bệnh viện", 5L),
                tuple(null, "Phòng khám", 5L),
                tuple(CLINIC, "Phòng khám", 2L));
    }

    @Test
    void whoMayNameThemReadsEachWithItsCases() {
        sent(CLINIC, 2, true);
        sent(HOSPITAL, 1, true);

        assertRows(rows(true, true), tuple(CLINIC, "Phòng khám", 2L), tuple(HOSPITAL, "Bệnh viện", 1L));
    }

    private static void assertRows(List<PartnerRow> rows, Tuple... expected) {
        assertThat(rows)
                .extracting(
                        PartnerRow::id, PartnerRow::name, row -> row.answered().of())
                .containsExactly(expected);
    }

    private List<PartnerRow> rows(boolean namesAll, boolean limited) {
        return PartnerRows.of(
                requests, request -> namesAll || !request.partnerTellsSubject(), limited, NAMES, DAY.plusDays(1));
    }

    private void sent(OrganisationId partner, int clients, boolean tells) {
        for (int client = 0; client < clients; client++) {
            requests.add(request(partner, 1 + requests.size(), tells));
        }
    }

    private static PartnerRequest request(OrganisationId partner, long caseId, boolean tells) {
        return new PartnerRequest(
                new CaseId(caseId), ServiceGroup.HEALTH, null, Set.of(), partner, tells, DAY, List.of());
    }
}
