package vn.donghanh.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider.ServiceEvidence;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;

/** Collects the lines that may be printed on the sheet of a case. Always the same number of SQL statements. */
@ApplicationScoped
class SheetLineAssembler {
    static final String CENTRE_PHONES = "centre_phone";

    /** The newest services received; more would not fit on one page. */
    static final int RECEIVED_LIMIT = 8;

    /** Service groups whose name alone tells a stranger something: violence, illness, a trial. */
    private static final Set<ServiceGroup> DELICATE = EnumSet.of(
            ServiceGroup.PROTECTION, ServiceGroup.HEALTH, ServiceGroup.COUNSELLING_LEGAL, ServiceGroup.OTHER);

    @Inject
    SheetRepository sheets;

    @Inject
    NeedProvider needProvider;

    @Inject
    Instance<ServiceEvidenceProvider> evidenceProviders;

    @Inject
    CodeListQueries codeLists;

    List<SheetLine> lines(CaseView caseView, LocalDate day) {
        return Stream.of(mayReceive(caseView, day), received(caseView), contacts(day))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<SheetLine> mayReceive(CaseView caseView, LocalDate day) {
        Set<ServiceGroup> needed = needProvider.needs(caseView).stream()
                .filter(NeedProvider.NeedSummary::accepted)
                .map(NeedProvider.NeedSummary::group)
                .collect(Collectors.toUnmodifiableSet());
        return sheets.entitlements().stream()
                .filter(entitlement -> entitlement.isOffered(needed, day))
                .map(Entitlement::line);
    }

    private Stream<SheetLine> received(CaseView caseView) {
        return evidenceProviders.stream()
                .flatMap(provider -> provider.findRecent(caseView, RECEIVED_LIMIT).stream())
                .sorted(Comparator.comparing(ServiceEvidence::on).reversed().thenComparing(ServiceEvidence::ref))
                .limit(RECEIVED_LIMIT)
                .map(SheetLineAssembler::line);
    }

    /** A delicate service stands on paper by a word for its whole group. */
    static SheetLine line(ServiceEvidence evidence) {
        boolean delicate = DELICATE.contains(evidence.group());
        return new SheetLine(
                "R." + evidence.ref(),
                SheetPart.RECEIVED,
                null,
                null,
                evidence.labelKey(),
                delicate ? "sheet.neutral." + evidence.group() : evidence.labelKey(),
                evidence.on(),
                null,
                null,
                delicate);
    }

    private Stream<SheetLine> contacts(LocalDate day) {
        return Stream.concat(
                codeLists.findValid(CENTRE_PHONES, day).stream().map(SheetLineAssembler::line),
                sheets.helplines().stream()
                        .filter(helpline -> helpline.isValidOn(day))
                        .map(Helpline::line));
    }

    private static SheetLine line(CodeListItemView phone) {
        return new SheetLine(
                SheetLine.OF_CENTRE + phone.code(),
                SheetPart.CONTACTS,
                phone.vi(),
                phone.en(),
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
