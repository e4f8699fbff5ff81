package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Role;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.SealedJson;

/** Encrypts and decrypts the columns of a delivery and decides who may decrypt them. */
@ApplicationScoped
class ServiceCipher {
    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    /** The encrypted JSON form of a sealed item. Short codes keep every kind, quantity and unit within the same single block. */
    public record SealedItem(
            @JsonbProperty("t") String type,
            @JsonbProperty("q") @Nullable Integer quantity,
            @JsonbProperty("u") @Nullable String unit) {
        /** Instead of a unit: the quantity is the length in minutes of one trip. */
        private static final String MINUTES = "M";

        static SealedItem of(DeliveryType type, ServiceItem item) {
            Integer minutes = item.meeting().minutes();
            ServiceUnit unit = item.unit();
            return minutes == null
                    ? new SealedItem(type.sealedCode(), item.quantity(), unit == null ? null : unit.sealedCode())
                    : new SealedItem(type.sealedCode(), minutes, MINUTES);
        }

        ServiceItem toItem() {
            DeliveryType kind = DeliveryType.ofSealedCode(type);
            if (MINUTES.equals(unit)) {
                return ServiceItem.meeting(kind, new ServiceMeeting(quantity, null));
            }
            return new ServiceItem(kind, quantity, unit == null ? null : ServiceUnit.ofSealedCode(unit));
        }
    }

    /** Returns the encrypted item; null when its kind is not sealed. */
    byte @Nullable [] encryptItem(PersonRef person, String ref, DeliveryType type, ServiceItem item) {
        if (!type.isSealed()) {
            return null;
        }
        return cipher(person, ref, true).seal("matter", SealedJson.write(SealedItem.of(type, item)));
    }

    /** Returns the item; null when its kind is sealed and not open to the user. */
    @Nullable
    ServiceItem item(PersonRef person, ServiceDelivery delivery) {
        if (!delivery.isSealed()) {
            return new ServiceItem(
                    delivery.openType(),
                    delivery.openQuantity(),
                    delivery.openUnit(),
                    new ServiceMeeting(delivery.openMinutes(), null),
                    delivery.livelihood());
        }
        return mayReadSealed(delivery) ? decryptItem(person, delivery) : null;
    }

    /** Decrypts the item of a sealed kind for the use case itself. */
    ServiceItem decryptItem(PersonRef person, ServiceDelivery delivery) {
        return SealedJson.<SealedItem>read(
                        Objects.requireNonNull(
                                cipher(person, delivery.ref(), true).open("matter", delivery.matterSealed())),
                        SealedItem.class,
                        text -> new SealedItem(text, null, null))
                .toItem();
    }

    /** Encrypts the line; that of a sealed kind with the key of health data. */
    byte @Nullable [] encryptLine(PersonRef person, String ref, boolean sealed, @Nullable String line) {
        return cipher(person, ref, sealed).seal("line", line);
    }

    /** Returns the line; null when there is none, or the user may not read it. */
    @Nullable
    String line(PersonRef person, ServiceDelivery delivery) {
        return mayReadLine(delivery)
                ? cipher(person, delivery.ref(), delivery.isSealed()).open("line", delivery.lineSealed())
                : null;
    }

    byte @Nullable [] encryptReason(PersonRef person, String ref, @Nullable String reason) {
        return decisionCipher(person, ref).seal("reason", reason);
    }

    @Nullable
    String reason(PersonRef person, CashDecision decision) {
        return decisionCipher(person, decision.ref()).open("reason", decision.reasonSealed());
    }

    byte[] encryptDraft(PersonRef person, String ref, String content) {
        return Objects.requireNonNull(draftCipher(person, ref).seal("content", content));
    }

    String decryptDraft(PersonRef person, ServiceDraft draft) {
        return Objects.requireNonNull(draftCipher(person, draft.ref()).open("content", draft.contentSealed()));
    }

    /** Whether the user may read the kind of a sealed delivery: who recorded or gave it, and health officers. */
    boolean mayReadSealed(ServiceDelivery delivery) {
        return delivery.isBy(user.id())
                || delivery.givenBy().equals(user.id())
                || user.roles().contains(Role.HEALTH_OFFICER);
    }

    private boolean mayReadLine(ServiceDelivery delivery) {
        if (delivery.isSealed()) {
            return mayReadSealed(delivery);
        }
        return delivery.isBy(user.id())
                || user.roles().contains(Role.SUPERVISOR)
                || user.roles().contains(Role.SOCIAL_WORKER)
                || user.roles().contains(Role.CASE_MANAGER)
                || (user.roles().contains(Role.HEALTH_OFFICER)
                        && DeliveryType.healthWork().contains(delivery.openType()));
    }

    private RowCipher cipher(PersonRef person, String ref, boolean sealed) {
        return new RowCipher(
                encryption, sealed ? KeyPurpose.HEALTH : KeyPurpose.NOTES, person, "service_delivery", ref);
    }

    private RowCipher decisionCipher(PersonRef person, String ref) {
        return new RowCipher(encryption, KeyPurpose.NOTES, person, "service_cash_decision", ref);
    }

    private RowCipher draftCipher(PersonRef person, String ref) {
        return new RowCipher(encryption, KeyPurpose.HEALTH, person, "service_draft", ref);
    }
}
