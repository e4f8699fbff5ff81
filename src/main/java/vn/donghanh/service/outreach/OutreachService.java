package vn.donghanh.service.outreach;

import static vn.donghanh.security.Permission.OUTREACH_RECORD;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.service.stock.GoodsGiven;
import vn.donghanh.service.stock.GoodsQuantity;
import vn.donghanh.service.stock.StockLedger;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Records outreach contacts and corrections. The goods given leave the stock. */
@UseCases
public class OutreachService {
    /** The code list of kinds. */
    public static final String KINDS = "outreach_kind";

    static final String GROUPS = "target_group";

    @Inject
    OutreachRepository contacts;

    @Inject
    StockLedger stock;

    @Inject
    CodeListQueries codeLists;

    @Inject
    PlaceQueries places;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Records a contact, or the next version of the user's own entry.
     *
     * @return the reference of the entry, the same for all its versions
     */
    @Requires(OUTREACH_RECORD)
    @AuditAction("outreach.record")
    public String record(@Valid RecordOutreachCommand command) {
        requireUnsaved(command.ref());
        String corrects = command.corrects();
        OutreachContact previous = corrects == null ? null : getOwn(corrects, command.basedOn());
        Precondition.requireAll(preconditions(command, previous));
        OutreachContact.Content content = new OutreachContact.Content(
                Objects.requireNonNull(command.day()),
                Objects.requireNonNull(command.place()),
                Objects.requireNonNull(command.kind()),
                Objects.requireNonNull(command.group()),
                Objects.requireNonNull(command.attendance().contacts()),
                command.attendance().persons(),
                command.attendance().personsMissing(),
                command.funding());
        OutreachContact contact = previous == null
                ? OutreachContact.first(command.ref(), content, user.id(), clock.instant())
                : previous.nextVersion(command.ref(), content, user.id(), clock.instant());
        stock.replace(given(previous), new GoodsGiven(content.day(), command.goods()));
        contacts.add(contact, command.goods());
        auditContext.about("outreach", contact.lineRef());
        return contact.lineRef();
    }

    /** Records that the user's own entry was a mistake. Nothing is deleted; it counts no more, and its goods are back in the stock. */
    @Requires(OUTREACH_RECORD)
    @AuditAction("outreach.mark-mistake")
    public void markAsMistake(String lineRef, int basedOn, @Pattern(regexp = RandomReference.FORMAT) String ref) {
        requireUnsaved(ref);
        OutreachContact previous = getOwn(lineRef, basedOn);
        stock.replace(given(previous), null);
        contacts.add(previous.asMistake(ref, user.id(), clock.instant()), goods(previous));
        auditContext.about("outreach", lineRef);
    }

    private List<Precondition> preconditions(RecordOutreachCommand command, @Nullable OutreachContact previous) {
        LocalDate today = CentreTime.today(clock);
        LocalDate day = command.day();
        Integer met = command.attendance().contacts();
        Integer persons = command.attendance().persons();
        Map<String, List<CodeListItemView>> lists = codeLists.findAll(Set.of(KINDS, GROUPS, StockLedger.GOODS));
        List<Precondition> preconditions = new ArrayList<>();
        preconditions.add(Precondition.of(OutreachRule.PLACE_MISSING, isPlace(command, previous))
                .at("place"));
        preconditions.add(Precondition.of(OutreachRule.KIND_MISSING, isListed(lists, KINDS, command.kind()))
                .at("kind"));
        preconditions.add(Precondition.of(OutreachRule.GROUP_MISSING, isListed(lists, GROUPS, command.group()))
                .at("group"));
        preconditions.add(Precondition.of(OutreachRule.DAY_MISSING, day != null).at("day"));
        preconditions.add(Precondition.of(OutreachRule.IN_FUTURE, day == null || !day.isAfter(today))
                .at("day"));
        preconditions.add(Precondition.of(
                        OutreachRule.TOO_LONG_AGO,
                        day == null
                                || !day.isBefore(today.minusYears(1))
                                || (previous != null && day.equals(previous.happenedOn())))
                .at("day"));
        preconditions.add(
                Precondition.of(OutreachRule.CONTACTS_MISSING, met != null).at("contacts"));
        preconditions.add(Precondition.of(
                        OutreachRule.MORE_PERSONS_THAN_CONTACTS, met == null || persons == null || persons <= met)
                .at("contacts"));
        preconditions.add(Precondition.of(
                        OutreachRule.PERSONS_MISSING,
                        persons != null || command.attendance().personsMissing() != null)
                .at("personsMissing"));
        preconditions.add(
                Precondition.of(OutreachRule.FUNDING_MISSING, command.funding().isAnswered(codeLists))
                        .at("funding"));
        preconditions.add(Precondition.of(
                OutreachRule.GOODS_UNKNOWN,
                command.goods().stream().allMatch(given -> isListed(lists, StockLedger.GOODS, given.goods()))));
        return preconditions;
    }

    private boolean isPlace(RecordOutreachCommand command, @Nullable OutreachContact previous) {
        Integer place = command.place();
        return place != null
                && ((previous != null && previous.content().place() == place)
                        || places.findDistricts(CentreTime.today(clock)).stream()
                                .anyMatch(district -> district.id() == place));
    }

    private static boolean isListed(Map<String, List<CodeListItemView>> lists, String list, @Nullable String code) {
        return lists.getOrDefault(list, List.of()).stream()
                .anyMatch(item -> item.code().equals(code));
    }

    private @Nullable GoodsGiven given(@Nullable OutreachContact previous) {
        return previous == null ? null : new GoodsGiven(previous.happenedOn(), goods(previous));
    }

    private List<GoodsQuantity> goods(OutreachContact contact) {
        return contacts.findGoods(List.of(contact)).getOrDefault(contact.ref(), List.of());
    }

    private OutreachContact getOwn(String lineRef, int basedOn) {
        OutreachContact newest = contacts.getNewest(lineRef);
        if (!newest.isBy(user.id())) {
            throw new RuleViolationException(OutreachRule.ONLY_AUTHOR_CORRECTS);
        }
        if (newest.isMistake()) {
            throw new RuleViolationException(OutreachRule.ENTERED_BY_MISTAKE);
        }
        if (newest.versionNumber() != basedOn) {
            throw new RuleViolationException(OutreachRule.CORRECTED_MEANWHILE);
        }
        return newest;
    }

    private void requireUnsaved(String ref) {
        if (contacts.isSaved(ref)) {
            throw new RuleViolationException(OutreachRule.SAVED_ELSEWHERE);
        }
    }
}
