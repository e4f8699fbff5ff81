package vn.donghanh.partnerbusiness;

import static vn.donghanh.security.Permission.CASE_READ;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Queries of the Centre's page on everything that partners have in hand for a client. */
@UseCases(reads = true)
public class CasePartnerQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    PartnerQueries partners;

    @Inject
    @Any
    Instance<PartnerBusinessProvider> providers;

    /** @param code that of one slip, whose page is found with it; null for the list */
    @Requires(CASE_READ)
    @AuditAction("partner-business.list-of-case")
    public CasePartnerView list(String number, @Nullable String code) {
        CaseView caseView = caseFiles.get(number);
        List<CaseBusiness> all = providers.stream()
                .flatMap(provider -> provider.findByCase(caseView).stream())
                .sorted(Comparator.comparing(
                                (CaseBusiness sent) -> sent.business().since())
                        .reversed())
                .toList();
        Map<OrganisationId, String> names =
                partners.names(all.stream().map(CaseBusiness::partner).toList());
        List<CasePartnerRow> rows = all.stream()
                .map(sent -> CasePartnerRow.of(sent, names.getOrDefault(sent.partner(), "")))
                .toList();
        return new CasePartnerView(
                caseHeaders.header(caseView),
                rows,
                rows.stream()
                        .filter(row -> row.code().equals(code))
                        .map(CasePartnerRow::page)
                        .findFirst()
                        .orElse(null));
    }
}
