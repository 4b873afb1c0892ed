import { normalLogin } from './normal-login';

it.each([
  ['19900215 201503 1 991', '199002152015031991'],
  ['1990.0215.2015031991 ', '199002152015031991'],
  [' Mayang.Sarwita@tirtanusa.go.id ', 'Mayang.Sarwita@tirtanusa.go.id'],
])('%s', (typed, login) => expect(normalLogin(typed)).toBe(login));
