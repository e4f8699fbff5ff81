package vn.donghanh.consent;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.addition.DisclosedNoteProvider;
import vn.donghanh.consent.ending.DisclosureEndReason;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffQueries;

/**
 * Queries for the disclosure register of a case: recipient, time, legal ground, end, and the fields by name; never their values.
 */
@UseCases(reads = true)
public class DisclosureQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    DisclosureRepository rows;

    @Inject
    PartnerQueries partners;

    @Inject
    StaffQueries staff;

    @Inject
    @Any
    Instance<ExternalDisclosureProvider> externalProviders;

    @Inject
    @Any
    Instance<DisclosedNoteProvider> noteProviders;

    @Inject
    CurrentUser user;

    /** @param elsewhere disclosures to recipients other than partners */
    public record PageView(CaseHeader header, List<Row> lines, List<ExternalDisclosureRow> elsewhere)
            implements Serializable {}

    /** @param by the name of the staff member who disclosed it */
    public record ExternalDisclosureRow(ExternalDisclosureProvider.ExternalDisclosure given, @Nullable String by)
            implements Serializable {}

    /**
     * @param partner null for readers to whom the partner's name would reveal the kind of service
     * @param pictures how many pages of documents went with it
     * @param notes how many notes the partner was let see with it
     * @param closed null while the partner sees it; {@code goneAt} may still lie in the future
     */
    public record Row(
            String code,
            @Nullable String partner,
            Set<ConsentScope> scopes,
            boolean vitalInterest,
            List<String> fields,
            int pictures,
            int notes,
            Instant sentAt,
            @Nullable String sentBy,
            @Nullable DisclosureEndReason closed,
            @Nullable Instant closedAt,
            @Nullable Instant goneAt)
            implements Serializable {}

    @Requires({Permission.CASE_READ, Permission.CONSENT_WITHDRAW})
    @AuditAction("disclosure.list")
    public PageView page(String number) {
        CaseView caseView = caseFiles.get(number);
        List<Disclosure> sent = rows.findByCase(caseView.id());
        Set<String> refs = sent.stream().map(Disclosure::ref).collect(Collectors.toSet());
        Map<String, List<DisclosureBasis>> bases =
                rows.findBases(refs).stream().collect(Collectors.groupingBy(DisclosureBasis::disclosureRef));
        Map<String, List<DisclosureEnd>> closings =
                rows.findClosings(refs).stream().collect(Collectors.groupingBy(DisclosureEnd::disclosureRef));
        Map<String, Long> pictures = rows.countPictures(refs);
        Map<DisclosureCode, Long> notes = countNotes(sent);
        boolean mayNamePartners = user.may(Permission.CONSENT_RECORD) || user.may(Permission.CONSENT_WITHDRAW);
        Map<OrganisationId, String> organisations = mayNamePartners
                ? partners.names(sent.stream().map(Disclosure::addressee).collect(Collectors.toSet()))
                : Map.of();
        List<ExternalDisclosureProvider.ExternalDisclosure> external = externalProviders.stream()
                .flatMap(provider -> provider.findExternalDisclosures(caseView).stream())
                .toList();
        Map<StaffId, String> staffNames = staff.names(Stream.concat(
                        sent.stream().map(Disclosure::sentBy),
                        external.stream().map(ExternalDisclosureProvider.ExternalDisclosure::by))
                .collect(Collectors.toCollection(HashSet::new)));
        return new PageView(
                caseHeaders.header(caseView),
                sent.stream()
                        .map(disclosure -> line(
                                disclosure,
                                bases.getOrDefault(disclosure.ref(), List.of()),
                                closings.getOrDefault(disclosure.ref(), List.of()),
                                pictures.getOrDefault(disclosure.ref(), 0L).intValue(),
                                notes.getOrDefault(disclosure.code(), 0L).intValue(),
                                organisations.get(disclosure.addressee()),
                                staffNames.get(disclosure.sentBy())))
                        .toList(),
                external.stream()
                        .map(externalDisclosure ->
                                new ExternalDisclosureRow(externalDisclosure, staffNames.get(externalDisclosure.by())))
                        .toList());
    }

    private Map<DisclosureCode, Long> countNotes(List<Disclosure> sent) {
        List<DisclosureCode> codes = sent.stream().map(Disclosure::code).toList();
        Map<DisclosureCode, Long> counts = new HashMap<>();
        noteProviders.forEach(provider -> counts.putAll(provider.countNotes(codes)));
        return counts;
    }

    private static Row line(
            Disclosure disclosure,
            List<DisclosureBasis> bases,
            List<DisclosureEnd> closings,
            int pictures,
            int notes,
            @Nullable String partner,
            @Nullable String by) {
        DisclosureEnd closing = closings.stream()
                .min(Comparator.comparing(DisclosureEnd::goneAt))
                .orElse(null);
        return new Row(
                disclosure.code().value(),
                partner,
                bases.stream().map(DisclosureBasis::scope).collect(Collectors.toSet()),
                bases.stream().anyMatch(basis -> basis.ground() == LegalGround.GroundKind.VITAL_INTEREST),
                disclosure.fields(),
                pictures,
                notes,
                disclosure.sentAt(),
                by,
                closing == null ? null : closing.reason(),
                closing == null ? null : closing.at(),
                closing == null ? null : closing.goneAt());
    }
}
