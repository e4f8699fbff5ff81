package vn.donghanh.person;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.Justification;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/**
 * Reads and records the identity of a client, through a case to which the user has access; otherwise everything is
 * {@link NotFoundException}. Values are decrypted one at a time, with a reason, and each time an audit event names the
 * field.
 */
@UseCases
public class IdentityService {
    @Inject
    PersonAccessProvider access;

    @Inject
    PersonFieldRepository fields;

    @Inject
    DuplicateQueueRepository duplicates;

    @Inject
    Event<BirthDateRecorded> birthDateEvent;

    @Inject
    AuditContext auditContext;

    /** Returns every kind of field in a fixed order, with its status but without values. */
    @Requires(Permission.CASE_READ)
    @AuditAction("identity.list-fields")
    public List<IdentityFieldStatus> statuses(String caseNumber) {
        PersonRef person = access.personOf(caseNumber);
        auditContext.about("case", caseNumber);
        List<PersonField> current = fields.current(person);
        return Arrays.stream(IdentityField.values())
                .flatMap(kind -> statuses(current, kind).stream())
                .toList();
    }

    /**
     * Returns the status of one kind of field that is open by break-glass.
     *
     * @throws NotFoundException when it is not open to the signed-in user
     */
    @Requires(Permission.BREAK_GLASS)
    @AuditAction("identity.view-field-state")
    public List<IdentityFieldStatus> statuses(String caseNumber, IdentityField kind) {
        auditContext.about("case", caseNumber, kind.name());
        PersonRef person = access.personForField(caseNumber);
        if (!access.mayOpen(caseNumber, kind)) {
            throw new NotFoundException();
        }
        return statuses(fields.current(person), kind);
    }

    private static List<IdentityFieldStatus> statuses(List<PersonField> current, IdentityField kind) {
        List<IdentityFieldStatus> ofKind = current.stream()
                .filter(field -> field.field() == kind)
                .map(PersonField::status)
                .toList();
        return ofKind.isEmpty() ? List.of(IdentityFieldStatus.neverAsked(kind)) : ofKind;
    }

    /**
     * Decrypts one value.
     *
     * @param fieldRef null when the page sent none; treated as not found
     * @param reason at least ten characters; stored encrypted in the audit log
     * @throws RuleViolationException when the reason is too short, the field holds no value, or the user needs
     *     break-glass access first
     */
    @StepUp
    @Requires({Permission.IDENTITY_OPEN, Permission.BREAK_GLASS})
    @AuditAction("identity.open-field")
    public String open(String caseNumber, @Nullable String fieldRef, String reason) {
        PersonField field = fields.get(access.personForField(caseNumber), fieldRef);
        auditContext.about("case", caseNumber, field.field().name());
        if (!access.mayOpen(caseNumber, field.field())) {
            throw new RuleViolationException(PersonRule.FIELD_NEEDS_BREAK_GLASS);
        }
        auditContext.setReason(new Justification(reason).text());
        return fields.open(field);
    }

    /**
     * Adds a value, or the reason why there is none. A field that allows one value only is replaced.
     *
     * @throws RuleViolationException when the value cannot be parsed, or is declared missing while there is one
     */
    @Requires(Permission.IDENTITY_EDIT)
    @AuditAction("identity.record-field")
    public void record(String caseNumber, IdentityField field, IdentityFieldValue value) {
        PersonRef ref = access.personOf(caseNumber);
        auditContext.about("case", caseNumber, field.name());
        List<PersonField> before =
                fields.current(ref).stream().filter(old -> old.field() == field).toList();
        if (value.missing().isPresent() && before.stream().anyMatch(PersonField::holdsValue)) {
            throw RuleViolationException.at("kind", PersonRule.FIELD_HOLDS_A_VALUE);
        }
        before.stream().filter(old -> !field.several() || !old.holdsValue()).forEach(fields::supersede);
        int last = before.stream().mapToInt(PersonField::position).max().orElse(0);
        add(ref, field, last + 1, value);
    }

    /**
     * Corrects a value: adds the new value or the reason why there is none, and keeps the old one as superseded.
     *
     * @throws RuleViolationException when the value cannot be parsed, or the old one was corrected already
     */
    @Requires(Permission.IDENTITY_EDIT)
    @AuditAction("identity.correct-field")
    public void correct(String caseNumber, String fieldRef, IdentityFieldValue value) {
        PersonRef ref = access.personOf(caseNumber);
        PersonField wrong = fields.get(ref, fieldRef);
        auditContext.about("case", caseNumber, wrong.field().name());
        fields.supersede(wrong);
        add(ref, wrong.field(), wrong.position(), value);
    }

    private void add(PersonRef ref, IdentityField field, int position, IdentityFieldValue value) {
        try {
            fields.add(fields.getPerson(ref), field, position, value);
        } catch (RuleViolationException unreadable) {
            throw unreadable.withField("text");
        }
        duplicates.recordPairs(ref);
        if (field == IdentityField.BIRTH) {
            birthDateEvent.fire(new BirthDateRecorded(
                    ref, value.text().map(PartialDate::parse).orElse(PartialDate.unknown())));
        }
    }
}
