package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A column that may hold nothing is a field that says so, and the other way round. */
@ExtendWith(ArquillianExtension.class)
class NullableColumnsIT {
    /** Whether a column of a table may hold nothing. A generated column follows from others. */
    private final Map<String, Boolean> columns = new HashMap<>();

    private final TreeSet<String> differences = new TreeSet<>();
    private int compared;

    @PersistenceContext
    EntityManager em;

    @Test
    void columnsThatMayBeNullAreNullableFields() {
        readColumns();
        em.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(entity -> compare(entity, false));
        assertThat(compared).as("columns that were compared").isGreaterThan(1_000);
        assertThat(differences).isEmpty();
    }

    @SuppressWarnings("unchecked") // of a native query
    private void readColumns() {
        List<Object[]> rows = em.createNativeQuery(
                        """
                        select concat(lower(table_name), '.', lower(column_name)), is_nullable from information_schema.columns
                        where table_schema like 'donghanh%' and extra not like '%GENERATED%'""")
                .getResultList();
        rows.forEach(row -> columns.put(row[0].toString(), row[1].toString().equals("YES")));
    }

    /** @param absent whether all of it may be missing: then each of its columns may be null, whatever its fields say */
    private void compare(ManagedMappingType type, boolean absent) {
        for (int index = 0; index < type.getNumberOfAttributeMappings(); index++) {
            AttributeMapping attribute = type.getAttributeMapping(index);
            Member member = attribute.getPropertyAccess().getGetter().getMember();
            if (attribute instanceof PluralAttributeMapping || member == null) {
                continue;
            }
            boolean nullable = absent || isNullable(member);
            if (attribute instanceof EmbeddableValuedModelPart part) {
                EmbeddableMappingType embedded = part.getEmbeddableTypeDescriptor();
                compare(embedded, nullable);
            } else {
                attribute.forEachSelectable((position, column) -> compare(member, nullable, column));
            }
        }
    }

    private void compare(Member member, boolean nullable, SelectableMapping column) {
        String table = column.getContainingTableExpression();
        Boolean stored =
                columns.get(table.substring(table.lastIndexOf('.') + 1) + "." + column.getSelectionExpression());
        if (stored == null || column.isFormula()) {
            return;
        }
        compared++;
        String field = member.getDeclaringClass().getName() + "." + member.getName();
        if (stored != nullable) {
            differences.add(field + ": the column is " + (stored ? "null" : "not null"));
        }
    }

    private static boolean isNullable(Member member) {
        AnnotatedType type =
                member instanceof Method method ? method.getAnnotatedReturnType() : ((Field) member).getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }
}
