import {
  type ASTVisitor,
  type FloatValueNode,
  GraphQLError,
  type IntValueNode,
  type ValidationContext,
  type ValueNode,
  ValuesOfCorrectTypeRule,
  visitInParallel,
} from 'graphql';
import { literalError } from './argument-errors.js';

/** Graphql's own rule on literal values, its errors told by the argument they are about. */
export function NamedValuesRule(context: ValidationContext): ASTVisitor {
  const place: string[] = [];
  let current: ValueNode | undefined;
  const naming: ValidationContext = Object.create(context, {
    reportError: { value: (error: GraphQLError) => context.reportError(literalError(error, place, current)) },
  });
  const enterValue = (value: ValueNode) => {
    current = value;
  };
  const enterNumber = (value: IntValueNode | FloatValueNode) => {
    current = value;
    // Graphql's own scalar lets it pass as infinite, which no JSON can carry to a subgraph.
    if (!Number.isFinite(Number(value.value)))
      naming.reportError(
        new GraphQLError(`Float cannot represent a number as large as ${value.value.slice(0, 20)}`, {
          nodes: value,
        }),
      );
  };
  const leavePlace = () => {
    place.pop();
  };
  const tracker: ASTVisitor = {
    VariableDefinition: {
      enter: ({ variable }) => void place.push(`$${variable.name.value}`),
      leave: leavePlace,
    },
    Argument: { enter: ({ name }) => void place.push(name.value), leave: leavePlace },
    ObjectField: { enter: ({ name }) => void place.push(name.value), leave: leavePlace },
    ListValue: enterValue,
    ObjectValue: enterValue,
    NullValue: enterValue,
    EnumValue: enterValue,
    IntValue: enterNumber,
    FloatValue: enterNumber,
    StringValue: enterValue,
    BooleanValue: enterValue,
  };
  return visitInParallel([tracker, ValuesOfCorrectTypeRule(naming)]);
}
