package vn.donghanh.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.donghanh.shared.PersonRef;

/** The fingerprint of one value of one person. Equal values have equal fingerprints; nobody can read them. */
@Entity
@Table(name = "person_index")
class PersonIndexRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private PersonRef personRef;

    @Column(columnDefinition = "char(26)")
    private String fieldRef;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private IdentityField kind;

    @Column(columnDefinition = "binary(32)")
    private byte[] token;

    protected PersonIndexRow() {}

    PersonIndexRow(PersonRef person, String fieldRef, IdentityField kind, byte[] token) {
        this.personRef = person;
        this.fieldRef = fieldRef;
        this.kind = kind;
        this.token = token;
    }
}
