//! The part of CEL that a pack may use, and its types: names, words, numbers, comparison, `in`,
//! *and*, *or*, *not*, *if*. No functions, no loops, no arithmetic: a lawyer can read it, and it
//! always ends in true or false.

use std::collections::BTreeSet;

use cel::IdedExpr;
use cel::common::ast::operators as op;
use cel::common::ast::{CallExpr, Expr, LiteralValue, SelectExpr};

use super::GuardError;
use super::names::{NameKind, kind_of};

/// What the walk over a guard found.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// Full names read.
    pub reads: BTreeSet<String>,
    /// Names of words with a word each is compared with.
    pub compares: BTreeSet<(String, String)>,
}

impl Walk {
    /// The type of an expression; `depth` counts down to the nesting limit.
    pub fn kind(&mut self, expression: &IdedExpr, depth: usize) -> Result<NameKind, GuardError> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(GuardError::TooDeep);
        };
        match &expression.expr {
            Expr::Literal(LiteralValue::Boolean(_)) => Ok(NameKind::Truth),
            Expr::Literal(LiteralValue::Int(_)) => Ok(NameKind::Count),
            Expr::Literal(LiteralValue::String(_)) => Ok(NameKind::Word),
            Expr::Select(select) => self.name(select),
            Expr::Call(call) => self.call(call, depth),
            Expr::Ident(name) => Err(GuardError::UnknownName { name: name.clone() }),
            Expr::List(_) => Err(GuardError::NotAllowed {
                what: "a list anywhere but after `in`".into(),
            }),
            _ => Err(GuardError::NotAllowed {
                what: "a function, a loop or a structure".into(),
            }),
        }
    }

    fn name(&mut self, select: &SelectExpr) -> Result<NameKind, GuardError> {
        let Expr::Ident(root) = &select.operand.expr else {
            return Err(GuardError::NotAllowed {
                what: "a name of more than two parts".into(),
            });
        };
        if select.test {
            return Err(GuardError::NotAllowed {
                what: "the function `has`".into(),
            });
        }
        let name = format!("{root}.{}", select.field);
        let kind = kind_of(&name).ok_or_else(|| GuardError::UnknownName { name: name.clone() })?;
        self.reads.insert(name);
        Ok(kind)
    }

    fn call(&mut self, call: &CallExpr, depth: usize) -> Result<NameKind, GuardError> {
        match (call.func_name.as_str(), call.args.as_slice()) {
            (op::LOGICAL_AND | op::LOGICAL_OR, [left, right]) => {
                // A chain of the same operator is one level, however long it is.
                self.same_chain(&call.func_name, left, depth)?;
                self.same_chain(&call.func_name, right, depth)?;
                Ok(NameKind::Truth)
            }
            (op::LOGICAL_NOT, [one]) => self.expect(one, NameKind::Truth, depth),
            (op::EQUALS | op::NOT_EQUALS, [left, right]) => {
                let kind = self.kind(left, depth)?;
                self.expect(right, kind, depth)?;
                self.compare(left, right);
                self.compare(right, left);
                Ok(NameKind::Truth)
            }
            (op::LESS | op::LESS_EQUALS | op::GREATER | op::GREATER_EQUALS, [left, right]) => {
                self.expect(left, NameKind::Count, depth)?;
                self.expect(right, NameKind::Count, depth)?;
                Ok(NameKind::Truth)
            }
            (op::IN, [one, list]) => self.membership(one, list, depth),
            (op::CONDITIONAL, [condition, then, otherwise]) => {
                self.expect(condition, NameKind::Truth, depth)?;
                let kind = self.kind(then, depth)?;
                self.expect(otherwise, kind, depth)
            }
            (name, _) => Err(GuardError::NotAllowed {
                what: format!("`{}`", name.trim_matches('_')),
            }),
        }
    }

    fn same_chain(
        &mut self,
        operator: &str,
        side: &IdedExpr,
        depth: usize,
    ) -> Result<(), GuardError> {
        match &side.expr {
            Expr::Call(inner) if inner.func_name == operator => self.call(inner, depth).map(drop),
            _ => self.expect(side, NameKind::Truth, depth).map(drop),
        }
    }

    fn membership(
        &mut self,
        one: &IdedExpr,
        list: &IdedExpr,
        depth: usize,
    ) -> Result<NameKind, GuardError> {
        let kind = self.kind(one, depth)?;
        let Expr::List(list) = &list.expr else {
            return Err(GuardError::NotAllowed {
                what: "`in` before anything but a list".into(),
            });
        };
        for element in &list.elements {
            self.expect(element, kind, depth)?;
            self.compare(one, element);
        }
        Ok(NameKind::Truth)
    }

    /// Notes a name beside a written word.
    fn compare(&mut self, name: &IdedExpr, word: &IdedExpr) {
        let (Expr::Select(select), Expr::Literal(LiteralValue::String(word))) =
            (&name.expr, &word.expr)
        else {
            return;
        };
        if let Expr::Ident(root) = &select.operand.expr {
            self.compares
                .insert((format!("{root}.{}", select.field), word.inner().to_owned()));
        }
    }

    fn expect(
        &mut self,
        part: &IdedExpr,
        expected: NameKind,
        depth: usize,
    ) -> Result<NameKind, GuardError> {
        let found = self.kind(part, depth)?;
        if found == expected {
            Ok(found)
        } else {
            Err(GuardError::WrongKind { expected, found })
        }
    }
}
