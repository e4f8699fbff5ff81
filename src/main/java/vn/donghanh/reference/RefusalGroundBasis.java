package vn.donghanh.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The legal basis of a ground of refusal with its period of validity. A change adds a row. */
@Entity
@Table(name = "lawful_ground_basis")
class RefusalGroundBasis extends SettingVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private RefusalGround ground;

    private String basis;

    protected RefusalGroundBasis() {}

    /** Creates the successor valid from the given day; this row ends the day before. */
    RefusalGroundBasis supersedeWith(String newBasis, LocalDate from) {
        RefusalGroundBasis next = new RefusalGroundBasis();
        next.ground = ground;
        next.basis = newBasis;
        next.beginOn(from);
        endOn(from.minusDays(1));
        return next;
    }

    RefusalGround ground() {
        return ground;
    }

    String basis() {
        return basis;
    }
}
