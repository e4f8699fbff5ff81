package vn.donghanh.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The legal basis of a disclosure at the time of sending: a consent or a vital interest. One row per scope. */
@Entity
@Table(name = "disclosure_basis", catalog = "donghanh_log")
class DisclosureBasis {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String disclosureRef;

    @Enumerated(EnumType.STRING)
    private ConsentScope scope;

    @Enumerated(EnumType.STRING)
    private LegalGround.GroundKind ground;

    @Column(columnDefinition = "char(26)")
    private String groundRef;

    protected DisclosureBasis() {}

    DisclosureBasis(String disclosureRef, ConsentScope scope, LegalGround.GroundKind ground, String groundRef) {
        this.disclosureRef = disclosureRef;
        this.scope = scope;
        this.ground = ground;
        this.groundRef = groundRef;
    }

    String disclosureRef() {
        return disclosureRef;
    }

    ConsentScope scope() {
        return scope;
    }

    LegalGround.GroundKind ground() {
        return ground;
    }
}
