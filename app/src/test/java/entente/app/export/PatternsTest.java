package entente.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.app.export.Patterns.Pattern;
import entente.app.export.Patterns.TooMany;
import entente.model.Expression;
import entente.model.OptionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatternsTest {

    private static final List<OptionName> NAMES = IntStream.range(0, 6).mapToObj(o -> new OptionName("a", "o" + o))
            .toList();

    @Test
    void aUnionOfPatternsHoldsExactlyWhereTheExpressionDoes() throws TooMany {
        Random random = new Random(20181123);
        for (int n = 0; n < 2_000; n++) {
            Expression expression = Samples.expression(random, NAMES, 4);
            Patterns patterns = Patterns.of(expression, NAMES::indexOf);
            for (int code = 0; code < 64; code++) {
                assertThat(patterns.holds(code)).as("%s in %s", expression, code).isEqualTo(holds(expression, code));
            }
            assertThat(patterns.any()).allMatch(Pattern::possible);
        }
    }

    @Test
    void atLeastSoManyOfSeveralCounts() throws TooMany {
        Random random = new Random(7);
        for (int n = 0; n < 200; n++) {
            List<Expression> several = IntStream.range(0, 3).mapToObj(s -> Samples.expression(random, NAMES, 2))
                    .toList();
            List<Patterns> patterns = new ArrayList<>();
            for (Expression one : several) {
                patterns.add(Patterns.of(one, NAMES::indexOf));
            }
            for (int least = 1; least <= 3; least++) {
                Patterns threshold = Patterns.atLeast(least, patterns);
                for (int c = 0; c < 64; c++) {
                    int code = c;
                    long count = several.stream().filter(one -> holds(one, code)).count();
                    assertThat(threshold.holds(code)).isEqualTo(count >= least);
                }
            }
        }
    }

    @Test
    void whatIsSimpleStaysSimple() throws TooMany {
        Expression a = new Expression.Taken(NAMES.get(0));
        Expression b = new Expression.Taken(NAMES.get(1));

        assertThat(Patterns.of(new Expression.And(a, new Expression.Not(b)), NAMES::indexOf).any())
                .containsExactly(new Pattern(1, 2));
        assertThat(Patterns.of(new Expression.Or(a, new Expression.And(a, b)), NAMES::indexOf).any())
                .containsExactly(new Pattern(1, 0));
        assertThat(Patterns.of(new Expression.And(a, new Expression.Not(a)), NAMES::indexOf).never()).isTrue();
        assertThat(Patterns.of(new Expression.Constant(true), NAMES::indexOf).always()).isTrue();
    }

    @Test
    void whatNeedsTooManyIsRefused() {
        List<OptionName> many = IntStream.range(0, 12).mapToObj(o -> new OptionName("a", "o" + o)).toList();

        assertThatThrownBy(() -> Patterns.of(parity(many), many::indexOf)).isInstanceOf(TooMany.class)
                .hasMessage("more than 256 patterns");
    }

    /** Holds where an even number of options is not taken; no union of fewer than 2 to the power of options - 1 patterns does. */
    static Expression parity(List<OptionName> names) {
        Expression parity = new Expression.Taken(names.getFirst());
        for (OptionName name : names.subList(1, names.size())) {
            parity = new Expression.Iff(parity, new Expression.Taken(name));
        }
        return parity;
    }

    private static boolean holds(Expression expression, int code) {
        return expression.holds(option -> (code >>> NAMES.indexOf(option) & 1) != 0);
    }
}
