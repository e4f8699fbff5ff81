package vn.donghanh.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.shared.PersonRef;

/**
 * Links a blind-index token to a value of a person. Written by {@link PersonIndexRepository}, read by queries only; the
 * token cannot be reversed.
 */
@Entity
@Table(name = "person_index")
@IdClass(PersonIndexEntry.Key.class)
class PersonIndexEntry {
    @Id
    @Column(columnDefinition = "binary(32)")
    private byte[] token;

    @Id
    @Column(columnDefinition = "char(26)")
    private PersonRef personRef;

    @Id
    @Column(columnDefinition = "char(26)")
    private String fieldRef;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private IdentityField kind;

    protected PersonIndexEntry() {}

    /** Composite key of token, person and field. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private byte[] token;
        private PersonRef personRef;
        private String fieldRef;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Arrays.equals(token, key.token)
                    && Objects.equals(personRef, key.personRef)
                    && Objects.equals(fieldRef, key.fieldRef);
        }

        @Override
        public int hashCode() {
            return Objects.hash(Arrays.hashCode(token), personRef, fieldRef);
        }
    }
}
