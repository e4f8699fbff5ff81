package vn.donghanh.reporting.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.reporting.supervision.CapacityView.PartnerRow;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.VietnameseText;

/**
 * How partners answer. A partner whose name would tell the reader what a client needs leads to no cases. It has a row of its own only among many clients, and when
 * nothing is chosen by which a few could be picked out; otherwise such partners are counted together.
 */
final class PartnerRows {
    /** The fewest clients behind such a row, and behind all other requests of its kind. */
    static final int FEWEST_CLIENTS = 5;

    private PartnerRows() {}

    /**
     * @param named whether the reader may know to whom a request went
     * @param limited whether worker, service, level or partner are chosen
     * @param day the last day of the span in which the requests were sent
     */
    static List<PartnerRow> of(
            List<PartnerRequest> requests,
            Predicate<PartnerRequest> named,
            boolean limited,
            Map<OrganisationId, String> names,
            LocalDate day) {
        List<PartnerRequest> sent =
                requests.stream().filter(request -> request.partner() != null).toList();
        return Stream.concat(
                        byPartner(sent.stream().filter(named).toList()).entrySet().stream()
                                .map(asked -> row(asked.getKey(), names.get(asked.getKey()), asked.getValue(), day)),
                        unnamed(sent.stream().filter(named.negate()).toList(), limited, names, day).stream())
                .sorted(Comparator.comparingLong(
                                (PartnerRow row) -> -row.answered().of())
                        .thenComparing(PartnerRow::name, Comparator.nullsLast(VietnameseText.alphabetical())))
                .toList();
    }

    private static List<PartnerRow> unnamed(
            List<PartnerRequest> requests, boolean limited, Map<OrganisationId, String> names, LocalDate day) {
        List<PartnerRow> rows = new ArrayList<>();
        List<PartnerRequest> together = new ArrayList<>();
        byPartner(requests).forEach((partner, asked) -> {
            List<PartnerRequest> others = requests.stream()
                    .filter(request -> !partner.equals(request.partner()))
                    .toList();
            if (!limited && clients(asked) >= FEWEST_CLIENTS && clients(others) >= FEWEST_CLIENTS) {
                rows.add(row(null, names.get(partner), asked, day));
            } else {
                together.addAll(asked);
            }
        });
        if (!together.isEmpty()) {
            rows.add(row(null, null, together, day));
        }
        return rows;
    }

    private static Map<OrganisationId, List<PartnerRequest>> byPartner(List<PartnerRequest> requests) {
        return requests.stream().collect(Collectors.groupingBy(request -> Objects.requireNonNull(request.partner())));
    }

    private static long clients(List<PartnerRequest> requests) {
        return requests.stream().map(PartnerRequest::caseId).distinct().count();
    }

    private static PartnerRow row(
            @Nullable OrganisationId id, @Nullable String name, List<PartnerRequest> requests, LocalDate day) {
        PartnerAnswers answers = PartnerAnswers.of(requests, day);
        return new PartnerRow(id, name, answers.medianDays(), answers.answered(), answers.declined(), answers.missed());
    }
}
